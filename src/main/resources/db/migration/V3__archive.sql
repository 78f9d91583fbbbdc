-- Rendered briefings, kept for good. A document is stored once under the SHA-256 of its bytes.
create table document (
  hash varchar(64) primary key,
  media_type varchar(100) not null,
  size bigint not null,
  content ${bytes} not null
);

create table archived (
  briefing_id varchar(160) primary key,
  edition varchar(40) not null,
  issue_date date not null,
  language varchar(60) not null,
  revision integer not null,
  issue_number integer not null,
  fingerprint varchar(64) not null,
  region text not null,
  headline text not null,
  archived_at timestamp with time zone not null,
  -- The same fingerprint makes no new revision.
  unique (edition, issue_date, language, fingerprint),
  unique (edition, issue_date, language, revision)
);

create index archived_by_date on archived (issue_date, edition, language);

create table archived_document (
  briefing_id varchar(160) not null references archived (briefing_id),
  format varchar(10) not null,
  hash varchar(64) not null references document (hash),
  primary key (briefing_id, format)
);

-- What was asked for over HTTP, so that it survives the process.
create table trigger_job (
  job_id varchar(36) primary key,
  edition varchar(40) not null,
  issue_date date not null,
  language varchar(60),
  deliver boolean not null,
  state varchar(10) not null,
  briefing_ids text not null,
  error_detail text,
  created_at timestamp with time zone not null,
  finished_at timestamp with time zone
);

create index trigger_job_by_state on trigger_job (state);

-- The first answer to a request that named an Idempotency-Key; status is null until it was given.
create table idempotency_key (
  key_hash varchar(64) primary key,
  request_hash varchar(64) not null,
  job_id varchar(36) not null,
  status integer,
  headers text,
  body text,
  created_at timestamp with time zone not null
);
