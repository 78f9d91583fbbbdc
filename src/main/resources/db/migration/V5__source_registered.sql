-- Where the register said a source was when it was last asked: another address there starts anew.

alter table source_state add column registered varchar(4000);
