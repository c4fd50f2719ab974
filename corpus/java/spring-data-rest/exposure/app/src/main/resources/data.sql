insert into vessel (id, name) values (1, 'Aurora');
insert into sailing (id, name) values (1, 'Noon to the islands');
insert into pier (id, name) values (1, 'North');
insert into captain (id, name) values (1, 'T. Lindqvist');
