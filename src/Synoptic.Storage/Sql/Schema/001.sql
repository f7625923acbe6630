-- Version 1. Common to both engines: {blob} and {double} are the engine's own types. One statement ends with a semicolon at the end of a line.
create table meta (name text primary key, value text not null);

-- Bytes as they came, each once, whatever stands on them.
create table raws (hash text primary key, length bigint not null, packed integer not null, bytes {blob} not null);

-- One row a report, small, since it is written again when its story is found. Dates are days since 0001-01-01, moments ISO 8601.
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
  raw text,
  part text,
  found text,
  story text);
create index articles_by_batch on articles (batch, number);
create index articles_by_story on articles (story, number, batch, day, found);
create index articles_by_found on articles (found, number);
create index articles_by_raw on articles (raw);
create index articles_by_outlet on articles (outlet, number);
create index articles_by_day on articles (day, number);

-- What a report says.
create table texts (number bigint primary key, facts text not null, body text not null);

-- Derived from one report.
create table layers (number bigint primary key, made_by text not null, data {blob} not null);
create index layers_by_maker on layers (made_by, number);
create table names (number bigint not null, entity integer not null, type integer not null, own_key text not null, own_name text not null, key text not null, name text not null, mentions integer not null, primary key (number, entity));
create index names_by_key on names (key, number, entity);
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
create index lines_by_kind on lines (kind, line);

-- Sums over names, kept as names are: in how many reports somebody is named, and how.
create table people (key text primary key, type integer not null, reports integer not null);
create index people_by_reports on people (reports, key);
create table spellings (key text not null, own_key text not null, own_name text not null, name text not null, entities integer not null, primary key (key, own_key, own_name, name));

-- Derived from many. An id of a story is found under the story of the report that is its anchor.
create table stories (id text primary key, title text, first integer, last integer, reports integer not null, origins integer not null, opened bigint not null, changed bigint not null, closed integer not null);
create index stories_by_change on stories (changed, id);
create index stories_by_size on stories (reports, changed);
create index stories_by_origins on stories (origins, reports, changed);
create table ids (story text primary key, number bigint not null);
create index ids_by_number on ids (number);
create table closed (story text primary key);
create table records (story text primary key, changed bigint not null, made_by text not null);
create table parts (story text not null, name text not null, data {blob} not null, primary key (story, name));
create table copies (a text not null, b text not null, kind text not null, score {double} not null, taken {double} not null, old integer not null, primary key (a, b));
create index copies_by_b on copies (b);
create table states (name text primary key, made_by text not null, batch bigint not null);
create table chunks (name text not null, chunk integer not null, data {blob} not null, primary key (name, chunk));

-- Done by hand.
create table corrections (number bigint primary key, kind integer not null, what text not null, who text not null, moment text not null, undone_by text, undone text);
