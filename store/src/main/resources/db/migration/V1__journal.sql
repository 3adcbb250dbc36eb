-- The journal (docs/formats/journal.md). Only SQL that SQLite and PostgreSQL read alike.
-- Times are microseconds since 1970; identifiers come from the application.

-- The bytes that are hashed into the log: written once, never changed.
create table entry (
    idx     bigint not null primary key check (idx >= 0),
    kind    text   not null,
    time_us bigint not null,
    leaf    bytea  not null
);

create index entry_kind on entry (kind, idx);

-- Plaintext and salts: may be withheld, cut down or deleted.
create table opening (
    idx     bigint not null primary key references entry (idx),
    opening bytea  not null
);

-- What is still to be sent, and the ids of all that ever was.
create table outbox (
    message_id text   not null primary key,
    ordinal    bigint not null unique,
    channel    text   not null,
    due_us     bigint not null,
    attempts   bigint not null default 0 check (attempts >= 0),
    state      text   not null default 'waiting' check (state in ('waiting', 'done', 'dead')),
    payload    bytea,
    check ((payload is not null) = (state = 'waiting'))
);

create index outbox_waiting on outbox (due_us, ordinal) where state = 'waiting';

-- What the node keeps by name: the published checkpoint, the zone set in force.
create table meta (
    name  text not null primary key,
    value text not null
);
