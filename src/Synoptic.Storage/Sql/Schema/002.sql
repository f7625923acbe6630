-- Version 2. Whom a story takes a name to be, apart from what it is found as: the key of a name has what people said of it, which can be undone.
alter table names add column cast_key text;
alter table names add column cast_name text;
update names set cast_key = key, cast_name = name where key <> own_key or name <> own_name;
