-- What was found in each revision of an article, by which state of the lexicons.
create table extraction (
  article_id varchar(100) not null,
  revision int not null,
  engine varchar(64) not null,
  json text not null,
  primary key (article_id, revision)
);
