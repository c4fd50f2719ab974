insert into collector (id, name) values (1, 'M. Ferreira');
insert into shelf (id, code) values (1, 'A-03');
insert into country (id, name) values (1, 'Portugal');
insert into accession (id, taxon, note, collector_id, shelf_id, origin_id) values (1, 'Secale cereale', 'dry', 1, 1, 1);
insert into germination_test (id, sprouted, accession_id) values (1, 42, 1);
insert into label (id, text) values (1, 'Rye, 1994');
