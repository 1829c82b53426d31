-- A candidate who is deleted leaves no agenda, and a run counts whom it could not watch.

create index agenda_of_candidate on agenda (candidate_id);

alter table watch_run add column people_failed bigint default 0 not null;

alter table watch_run drop column finished_at;
