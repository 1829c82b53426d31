-- For PostgreSQL, and for H2 in the mode of PostgreSQL.

create table candidate (
  id varchar(500) primary key,
  record text not null,
  fingerprint varchar(100) not null,
  changed_at timestamp with time zone not null
);

create table evaluation (
  number bigint generated always as identity primary key,
  candidate_id varchar(500) not null references candidate (id) on delete cascade,
  credential varchar(100) not null,
  stage varchar(100) not null,
  evaluated_for date not null,
  decision varchar(100) not null,
  fingerprint varchar(100) not null,
  result text not null,
  created_at timestamp with time zone not null
);

create index evaluation_of_candidate on evaluation (candidate_id, number);

create table watch_run (
  run_on date primary key,
  last_day date not null,
  finished_at timestamp with time zone,
  people bigint not null,
  people_with_events bigint not null,
  people_changed bigint not null
);

create table agenda (
  run_on date not null references watch_run (run_on) on delete cascade,
  candidate_id varchar(500) not null,
  agenda text not null,
  primary key (run_on, candidate_id)
);

create table api_key (
  id varchar(100) primary key,
  hash varchar(100) not null,
  rights varchar(200) not null,
  expires_at timestamp with time zone not null
);
