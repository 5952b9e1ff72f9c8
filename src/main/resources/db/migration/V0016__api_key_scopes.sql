-- What of its role a key is limited to; null where nothing limits it.

alter table editorial.api_key
    add column scopes jsonb,
    add constraint api_key_scopes check (jsonb_typeof(scopes) = 'array' and jsonb_array_length(scopes) > 0);
