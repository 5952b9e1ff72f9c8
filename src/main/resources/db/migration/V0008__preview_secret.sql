-- What links to previews are signed with, at all instances the same. Made here once, from three values of 122 random
-- bits, and never shown.

create table editorial.preview_secret (
    secret bytea not null,
    single boolean primary key default true constraint preview_secret_single check (single)
);
insert into editorial.preview_secret (secret)
values (sha256(convert_to(gen_random_uuid()::text || gen_random_uuid()::text || gen_random_uuid()::text, 'UTF8')));
