-- Version 1. Common to both engines: {blob} and {double} are the engine's own types, {words} what its index of words needs.
create table meta (name text primary key, value text not null);

-- Bytes as they came, each once, whatever stands on them.
create table raws (hash text primary key, length bigint not null, packed integer not null, bytes {blob} not null);

-- One row a report. Dates are days since 0001-01-01, moments ISO 8601.
create table articles (
  number bigint primary key,
  id text not null unique,
  content text not null unique,
  batch bigint not null,
  added text not null,
  title text,
  outlet text,
  url text,
  day integer,
  language text,
  words integer not null,
  facts text not null,
  body text not null,
  raw text,
  part text,
  found text,
  story text);
create index articles_by_batch on articles (batch, number);
create index articles_by_story on articles (story, number);
create index articles_by_found on articles (found, number);
create index articles_by_raw on articles (raw);
create index articles_by_outlet on articles (outlet, number);

-- Derived from one report.
create table layers (number bigint primary key, made_by text not null, data {blob} not null);
create index layers_by_maker on layers (made_by, number);
create table names (number bigint not null, entity integer not null, type integer not null, own_key text not null, own_name text not null, key text not null, name text not null, mentions integer not null, primary key (number, entity));
create index names_by_key on names (key, number);
create table lines (
  line bigint primary key,
  number bigint not null,
  kind integer not null,
  start integer not null,
  stop integer not null,
  words text not null,
  who integer,
  whom integer,
  what text,
  value {double},
  unit text,
  day integer);
create index lines_by_article on lines (number);
create index lines_by_what on lines (kind, what, line);

-- Derived from many.
create table stories (id text primary key, title text, first integer, last integer, reports integer not null, origins integer not null, opened bigint not null, changed bigint not null, closed integer not null);
create index stories_by_change on stories (changed, id);
create index stories_by_size on stories (reports, changed);
create table moves (story text primary key, target text not null);
create index moves_by_target on moves (target);
create table records (story text primary key, changed bigint not null, made_by text not null);
create table parts (story text not null, name text not null, data {blob} not null, primary key (story, name));
create table copies (a text not null, b text not null, kind text not null, score {double} not null, taken {double} not null, primary key (a, b));
create index copies_by_b on copies (b);
create table states (name text primary key, made_by text not null, batch bigint not null);
create table chunks (name text not null, chunk integer not null, data {blob} not null, primary key (name, chunk));

-- Done by hand.
create table corrections (number bigint primary key, kind integer not null, what text not null, who text not null, moment text not null, undone_by text, undone text);
