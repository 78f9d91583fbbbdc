-- What is known of each source, the items that its feed offered, the articles read.

create table source_state (
  source_id varchar(60) primary key,
  address varchar(4000),
  etag varchar(2000),
  last_modified varchar(2000),
  next_check timestamp with time zone not null,
  failures integer not null,
  error_kind varchar(40),
  error_detail varchar(1000),
  last_attempt timestamp with time zone,
  last_success timestamp with time zone,
  newest_item timestamp with time zone,
  retired boolean not null
);

create table item (
  id varchar(64) primary key,
  source_id varchar(60) not null,
  address_key varchar(64),
  guid_key varchar(64),
  address varchar(4000),
  guid varchar(4000),
  title text,
  summary text,
  content text,
  authors text not null,
  published timestamp with time zone,
  updated timestamp with time zone,
  language varchar(40),
  seen timestamp with time zone not null,
  changed timestamp with time zone not null,
  hash varchar(64) not null,
  status varchar(12) not null,
  attempts integer not null,
  next_attempt timestamp with time zone,
  error_kind varchar(40),
  error_detail varchar(1000)
);

create index item_by_address on item (address_key);
create index item_by_guid on item (guid_key);
create index item_by_status on item (status, next_attempt);
create index item_by_source on item (source_id, seen);

create table article (
  id varchar(64) not null,
  revision integer not null,
  latest boolean not null,
  source_id varchar(60) not null,
  url varchar(4000),
  title text not null,
  authors text not null,
  body text not null,
  language varchar(40) not null,
  published timestamp with time zone,
  modified timestamp with time zone,
  retrieved timestamp with time zone not null,
  site_name text,
  section text,
  image_url varchar(4000),
  hash varchar(64) not null,
  primary key (id, revision)
);

create index article_by_published on article (latest, published);
create index article_by_retrieved on article (latest, retrieved);
