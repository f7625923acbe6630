-- Version 2. Its indexes of words have terms of days; those of a store that has reports already have months alone.
insert into meta (name, value) select 'day_terms', 'all' where not exists (select 1 from articles);

-- Whom a story takes a name to be, apart from what it is found as: the key of a name has what people said of it, which can be undone.
alter table names add column cast_key text;
alter table names add column cast_name text;
update names set cast_key = key, cast_name = name where key <> own_key or name <> own_name;
