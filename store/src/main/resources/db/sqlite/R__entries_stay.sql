-- An entry stays as it was written, and the next one takes the next index (decision 0004).
drop trigger if exists entry_next_index;
create trigger entry_next_index before insert on entry
when new.idx <> (select coalesce(max(idx) + 1, 0) from entry)
begin
    select raise(abort, 'entry: the index must be the next one');
end;

drop trigger if exists entry_no_update;
create trigger entry_no_update before update on entry
begin
    select raise(abort, 'entry: an entry is never changed');
end;

drop trigger if exists entry_no_delete;
create trigger entry_no_delete before delete on entry
begin
    select raise(abort, 'entry: an entry is never deleted');
end;
