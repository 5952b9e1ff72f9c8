-- Rights are stated anew at each start, so that a table that a migration added is covered too.
do $$
begin
    perform pg_advisory_xact_lock(7463001);
    revoke all on schema editorial from public;
    grant usage on schema published to "${deliveryRole}";
    grant select on all tables in schema published to "${deliveryRole}";
end
$$;
-- In a database that was restored on another server, what was done lies ahead of the transactions to come.
select editorial.begin_change_log()
where exists (select from published.change where xid >= pg_snapshot_xmax(pg_current_snapshot()));
