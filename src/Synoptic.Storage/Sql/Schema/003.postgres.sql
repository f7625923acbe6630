-- Version 3, PostgreSQL's own: the words of a line begin with the digit of its kind; and in the index stand beside them the blocks of reports that a row is
-- in, and pairs of words that follow on one another. What is there already gets the sign that its pairs are not, as does a text of too many (TextVectors).
create table articles_words_3 (number bigint not null, part integer not null, words tsvector not null);
insert into articles_words_3 (number, part, words)
select number, part, (words::text || case when part = 0 then format(' ''_'' ''.a%s'' ''.b%s'' ''.c%s''', number / 64, number / 1024, number / 16384) else '' end)::tsvector
from articles_words;
drop table articles_words;
alter table articles_words_3 rename to articles_words;
alter table articles_words add primary key (number, part);
create index articles_words_gin on articles_words using gin (words) with (fastupdate = on, gin_pending_list_limit = 65536);
analyze articles_words;

create table lines_words_3 (number bigint not null, part integer not null, words tsvector not null);
insert into lines_words_3 (number, part, words)
select w.number, w.part, regexp_replace(w.words::text || case when w.part = 0 then format(' ''_'' ''.a%s'' ''.b%s'' ''.c%s''', l.number / 64, l.number / 1024, l.number / 16384) else '' end, '''([^'']+)''', '''' || l.kind || '\1''', 'g')::tsvector
from lines_words w join lines l on l.line = w.number;
drop table lines_words;
alter table lines_words_3 rename to lines_words;
alter table lines_words add primary key (number, part);
create index lines_words_gin on lines_words using gin (words) with (fastupdate = on, gin_pending_list_limit = 65536);
analyze lines_words;
