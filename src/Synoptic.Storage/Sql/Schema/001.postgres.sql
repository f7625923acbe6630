-- Version 1, PostgreSQL's own. Words are given as tsvector, split and folded by us: the server's own parser and dictionaries are not asked. Entries go
-- into the index at once (fastupdate off), so that a search never reads through a list of those that wait.
create table articles_words (number bigint not null, part integer not null, words tsvector not null, primary key (number, part));
create index articles_words_gin on articles_words using gin (words) with (fastupdate = off);
create table lines_words (number bigint not null, part integer not null, words tsvector not null, primary key (number, part));
create index lines_words_gin on lines_words using gin (words) with (fastupdate = off);
