-- Issues and briefings. An issue is (edition, date); a briefing is (issue, language, revision).
create table issue (
  edition varchar(40) not null,
  issue_date date not null,
  first_composed_at timestamp with time zone not null,
  primary key (edition, issue_date)
);

create table briefing (
  id varchar(120) primary key,
  edition varchar(40) not null,
  issue_date date not null,
  language varchar(35) not null,
  revision integer not null,
  fingerprint varchar(64) not null,
  json text not null,
  composed_at timestamp with time zone not null,
  -- composed: not yet archived; archived: its documents are in the archive
  state varchar(20) not null,
  unique (edition, issue_date, language, revision),
  foreign key (edition, issue_date) references issue (edition, issue_date)
);

create index briefing_state on briefing (state);
