-- Blind indexes: an applicant is found by name, telephone or paper without opening anything. Empty where there is
-- nothing to find, or nothing any more.
alter table foi.request
    add column applicant_name        bytea check (length(applicant_name) = 16),
    add column applicant_telephone   bytea check (length(applicant_telephone) = 16),
    add column applicant_certificate bytea check (length(applicant_certificate) = 16);

create index request_applicant_name on foi.request (applicant_name) where applicant_name is not null;
create index request_applicant_telephone on foi.request (applicant_telephone) where applicant_telephone is not null;
create index request_applicant_certificate on foi.request (applicant_certificate)
    where applicant_certificate is not null;
