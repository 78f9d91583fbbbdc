-- The ledger of deliveries: one row for every (issue, subscriber), an issue being (edition, date).
create table delivery (
  id            varchar(100) primary key,
  edition       varchar(40) not null,
  issue_date    date not null,
  subscriber    varchar(330) not null,
  position      integer not null,
  address       varchar(330) not null,
  name          varchar(200) not null,
  format        varchar(10) not null,
  language      varchar(60) not null,
  briefing      varchar(130) not null,
  fingerprint   varchar(64) not null,
  message_id    varchar(400) not null,
  dated         timestamp with time zone not null,
  state         varchar(10) not null,
  attempts      integer not null,
  resends       integer not null,
  claimed_by    varchar(80),
  planned_at    timestamp with time zone not null,
  changed_at    timestamp with time zone not null,
  next_attempt  timestamp with time zone,
  queue_id      varchar(200),
  answer        varchar(1000),
  constraint delivery_once unique (edition, issue_date, subscriber)
);

create index delivery_due on delivery (state, next_attempt);
