-- Customers, what is known of them, and what a review found: the class, and by when to contact whom.
create table customers (
  id text primary key,
  region text,
  since date not null,
  -- One up with every contact: a review that read before it does not write over it.
  revision integer not null default 0,
  class text,
  due_as_of date,
  next_due date,
  due_rule text,
  due_owner text
);
create index customers_next_due on customers (due_owner, next_due, id);

create table orders (
  id text primary key,
  customer text not null references customers,
  ordered_on date not null,
  amount numeric not null
);
create index orders_of_customer on orders (customer);

create table contacts (
  id text primary key,
  customer text not null references customers,
  contacted_on date not null,
  channel text not null
);
create index contacts_of_customer on contacts (customer);

create table class_changes (
  customer text not null references customers,
  changed_on date not null,
  class_before text,
  class_after text,
  primary key (customer, changed_on)
);

create table owner_facts (
  id text primary key,
  type text not null,
  schema integer not null,
  occurred_at timestamptz not null,
  recorded_at timestamptz not null,
  said_by jsonb not null,
  data jsonb not null
);
create index owner_facts_of_customer on owner_facts ((data ->> 'customer'));

-- Facts of complaints. Two writers who read the same history want the same position, and only one of them gets it.
create table complaint_facts (
  complaint text not null,
  position integer not null check (position > 0),
  id text not null,
  type text not null,
  schema integer not null,
  occurred_at timestamptz not null,
  recorded_at timestamptz not null,
  said_by jsonb not null,
  data jsonb not null,
  primary key (complaint, position),
  unique (complaint, id)
);

-- What the facts add up to, as far as `position`. A cache: whatever is wrong with it, the facts make a new one.
create table complaint_states (
  complaint text primary key,
  position integer not null,
  state jsonb not null
);
