-- Version 3. Its index of words has terms of figures; that of a store that has reports already has them of none, and figures are compared one by one there.
insert into meta (name, value) select 'value_terms', 'all' where not exists (select 1 from articles);

-- Which classes and indicators there are, so that those that begin alike are looked up one by one.
create table classes (kind integer not null, what text not null, primary key (kind, what));
insert into classes (kind, what) select distinct kind, what from lines where what is not null;
