-- A request that ended while a correction or a payment was awaited ended without a period that could run out: the reply's
-- own would have begun afresh. Its old last day says nothing of lateness.
alter table foi.request add column clock_stopped boolean not null default false;

update foi.request
set clock_stopped = true
where status = 'LAPSED'
    or status = 'WITHDRAWN' and (
        select e.action in ('ASK_CORRECTION', 'ASK_FEE')
        from foi.request_event e
        where e.request_id = request.id
            and e.action in ('ASK_CORRECTION', 'ASK_FEE', 'CORRECT', 'PAY', 'NOTICE_VOID')
        order by e.id desc limit 1);
