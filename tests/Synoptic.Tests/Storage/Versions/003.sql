-- A store of version 3, as it was made, with rows of our own invention. This file never changes.
create table meta (name text primary key, value text not null);

create table raws (hash text primary key, length bigint not null, packed integer not null, bytes {blob} not null);

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

create table texts (number bigint primary key, facts text not null, body text not null);

create table layers (number bigint primary key, made_by text not null, data {blob} not null);
create index layers_by_maker on layers (made_by, number);
create table names (number bigint not null, entity integer not null, type integer not null, own_key text not null, own_name text not null, key text not null, name text not null, mentions integer not null, cast_key text, cast_name text, primary key (number, entity));
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

create table classes (kind integer not null, what text not null, primary key (kind, what));

create table people (key text primary key, type integer not null, reports integer not null);
create index people_by_reports on people (reports, key);
create table spellings (key text not null, own_key text not null, own_name text not null, name text not null, entities integer not null, primary key (key, own_key, own_name, name));

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

create table corrections (number bigint primary key, kind integer not null, what text not null, who text not null, moment text not null, undone_by text, undone text);

insert into meta (name, value) values ('version', '3');
insert into meta (name, value) values ('day_terms', 'all');
insert into meta (name, value) values ('value_terms', 'all');
insert into meta (name, value) values ('batch', '7');
insert into meta (name, value) values ('number', '2');
insert into meta (name, value) values ('made_by', 'older+1');
insert into articles (number, id, content, batch, added, title, outlet, day, language, words, found, story) values (1, 'old-1', 'c1', 5, '2031-03-05T08:30:00.0000000+00:00', 'Bridge closed', 'The Torvik Post', 741552, 'en', 7, 's1', 's1');
insert into articles (number, id, content, batch, added, words, found, story) values (2, 'old-2', 'c2', 7, '2031-03-06T08:30:00.0000000+00:00', 4, 's1', 's1');
insert into texts (number, facts, body) values (1, '{"id":"old-1","title":"Bridge closed","day":"2031-03-05","dateBasis":"metadata","outlet":"The Torvik Post","dropped":[]}', 'The old bridge at Torvik is closed.');
insert into texts (number, facts, body) values (2, '{"id":"old-2"}', 'Kari Holt said nothing.');
insert into names (number, entity, type, own_key, own_name, key, name, mentions) values (2, 0, 0, 'person:kariholt', 'Kari Holt', 'person:kariholt', 'Kari Holt', 1);
insert into names (number, entity, type, own_key, own_name, cast_key, cast_name, key, name, mentions) values (1, 0, 0, 'person:holt', 'Holt', 'person:kholt', 'K. Holt', 'person:kariholt', 'K. Holt', 1);
insert into people (key, type, reports) values ('person:kariholt', 0, 2);
insert into spellings (key, own_key, own_name, name, entities) values ('person:kariholt', 'person:kariholt', 'Kari Holt', 'Kari Holt', 1);
insert into spellings (key, own_key, own_name, name, entities) values ('person:kariholt', 'person:holt', 'Holt', 'K. Holt', 1);
insert into stories (id, title, first, last, reports, origins, opened, changed, closed) values ('s1', 'Bridge closed', 741552, 741552, 2, 2, 5, 7, 0);
insert into ids (story, number) values ('s1', 1);
insert into ids (story, number) values ('s0', 2);
insert into corrections (number, kind, what, who, moment) values (1, 2, '{"articles":[],"keys":["person:kariholt","person:kholt"]}', 'Ann Orr', '2031-03-07T08:30:00.0000000+00:00');
