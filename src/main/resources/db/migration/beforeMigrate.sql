-- Delivery logs in with a role of its own, which may read the published schema and nothing more. It is made here, and
-- its password set to the one that the application derives, so that a deployment configures one login, not two.
-- The lock lets instances that start together take turns: a role is one row for the whole server.
do $$
begin
    perform pg_advisory_xact_lock(7463001);
    if not exists (select from pg_roles where rolname = '${deliveryRole}') then
        create role "${deliveryRole}" with login noinherit;
    end if;
    if '${deliveryPassword}' <> '' then
        alter role "${deliveryRole}" with password '${deliveryPassword}';
        alter role "${deliveryRole}" set default_transaction_read_only = on;
    end if;
end
$$;
