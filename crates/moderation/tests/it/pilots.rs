//! The life of an application to a pilot, from the form to the end of its participation.

use domain::ids::{ApplicationId, FacilityId};
use domain::pilot::ApplicationState as S;
use domain::{ErrorKind, Redacted, Sector};
use moderation::{ApplicationListFilter, PilotManager};
use notify::{Envelope, OutgoingMail};
use submission::ApplicationDraft;
use testkit::on_both_engines;
use testkit::platform::{TestPlatform, application_draft, notify, pilot_tokens, submission};

const CALL: &str = "vroeg-en-nabij-2024";
const WHY: &str = "Dat spraken we zo af met de aanvrager.";

/// What a case changes in an application that is right.
type Change = fn(&mut ApplicationDraft);

async fn good(platform: &TestPlatform) -> (ApplicationDraft, Vec<FacilityId>) {
    let ids: Vec<FacilityId> = platform.pilot_facilities().await.iter().map(|one| one.id).collect();
    let email = format!("jana-{}@example.org", domain::Ids::uuid(platform.ids.as_ref()));
    (application_draft(&email, &ids), ids)
}

fn state(mail: &Envelope) -> Option<S> {
    match &mail.mail {
        OutgoingMail::PilotStep(step) => Some(step.state),
        _ => None,
    }
}

fn filter(phase: Option<S>) -> ApplicationListFilter {
    ApplicationListFilter { phase, sector: None, limit: 50, cursor: None }
}

async fn step(platform: &TestPlatform, manager: &PilotManager, id: ApplicationId, to: S) {
    let full = platform.desk.move_application(manager, id, to, WHY).await.unwrap();
    assert_eq!(full.record.state, to);
    assert_eq!(full.next, to.next(domain::pilot::Mover::Manager));
}

async fn participating(platform: &TestPlatform, ids: &[FacilityId]) -> Vec<bool> {
    let found = platform.store.view().facilities().find_many(ids).await.unwrap();
    ids.iter().map(|id| found.iter().find(|one| one.id == *id).unwrap().participating).collect()
}

on_both_engines! {
    async fn from_the_form_to_the_end(platform) {
        let manager = platform.pilot_manager(&[]).await;
        let (draft, facilities) = good(platform).await;
        platform.submissions.apply_to_programme(CALL, &draft).await.unwrap();
        let list = platform.desk.applications(&manager, CALL, &filter(Some(S::Applied))).await.unwrap();
        assert_eq!(list.items, [], "nobody reads what is not confirmed");
        let mail = platform.mail().await;
        let (confirm, manage) = pilot_tokens(&mail).unwrap();
        assert_eq!(mail.to.address.expose(), draft.contact.email.expose());
        let confirmed = platform.submissions.confirm_application(confirm.unwrap()).await.unwrap();
        assert_eq!((confirmed.state, confirmed.manage_token.expose().as_str()), (S::Applied, manage));
        assert_eq!(state(&platform.mail().await), Some(S::Applied));
        // Once more changes nothing.
        assert_eq!(platform.submissions.confirm_application(confirm.unwrap()).await.unwrap(), confirmed);
        assert_eq!(platform.mails().await, []);
        let id = confirmed.id;
        let full = platform.desk.application(&manager, id).await.unwrap();
        assert!(full.rules.iter().all(|rule| rule.finding.status == domain::pilot::RuleStatus::Met), "{:?}", full.rules);
        assert_eq!(full.contact.unwrap().email, *draft.contact.email.expose());
        for to in [S::ProvisionallySelected, S::Selected, S::Onboarding] {
            step(platform, &manager, id, to).await;
            assert_eq!(state(&platform.mail().await), Some(to));
        }
        assert_eq!(participating(platform, &facilities).await, [false, false]);
        platform.to_index().await;
        step(platform, &manager, id, S::Live).await;
        assert_eq!(participating(platform, &facilities).await, [true, true]);
        let (_, mut indexed) = platform.to_index().await;
        indexed.sort();
        assert_eq!(indexed.len(), 2);
        step(platform, &manager, id, S::Paused).await;
        assert_eq!(participating(platform, &facilities).await, [false, false]);
        step(platform, &manager, id, S::Live).await;
        assert_eq!(participating(platform, &facilities).await, [true, true]);
        step(platform, &manager, id, S::Completed).await;
        assert_eq!(participating(platform, &facilities).await, [false, false]);
        let told: Vec<_> = platform.mails().await.iter().map(state).collect();
        assert_eq!(told, [Some(S::Live), Some(S::Paused), Some(S::Live), Some(S::Completed)]);
        let over = platform.desk.move_application(&manager, id, S::Live, WHY).await.unwrap_err();
        assert_eq!((over.error.kind, over.error.code), (ErrorKind::Conflict, "application_state_forbids"));
        let full = platform.desk.application(&manager, id).await.unwrap();
        assert_eq!((full.record.wave, full.steps.len(), full.next.as_slice()), (Some(1), 8, &[][..]));
        assert!(full.steps.iter().take(7).all(|step| step.by.is_some() && step.reason.is_some()));
        assert!(full.steps.last().unwrap().by.is_none(), "the applicant confirmed");
    }

    async fn a_facility_of_two_applications_goes_on_while_one_is_live(platform) {
        let manager = platform.pilot_manager(&[]).await;
        let (draft, facilities) = good(platform).await;
        let mut other = draft.clone();
        other.contact.email = Redacted::new("noor@example.org".into());
        let mut ids = Vec::new();
        for draft in [&draft, &other] {
            let id = platform.applied(CALL, draft).await;
            for to in [S::ProvisionallySelected, S::Selected, S::Onboarding, S::Live] {
                step(platform, &manager, id, to).await;
            }
            ids.push(id);
            platform.mails().await;
        }
        step(platform, &manager, ids[0], S::Left).await;
        assert_eq!(participating(platform, &facilities).await, [true, true]);
        step(platform, &manager, ids[1], S::Left).await;
        assert_eq!(participating(platform, &facilities).await, [false, false]);
    }

    async fn the_contact_is_sealed_and_erased_with_a_withdrawal(platform) {
        let manager = platform.pilot_manager(&[]).await;
        let (mut draft, _) = good(platform).await;
        draft.contact.email = Redacted::new("zeldzaam-adres@example.org".into());
        draft.motivation = Redacted::new("Een zeldzame beweegreden.".into());
        let id = platform.applied(CALL, &draft).await;
        step(platform, &manager, id, S::ProvisionallySelected).await;
        let dump = platform.dump().await.join("\n");
        for secret in ["zeldzaam-adres", "zeldzame", "Verzonnenmans", "Dat spraken we"] {
            assert!(!dump.contains(secret), "{secret}");
        }
        let mail = platform.mail().await;
        let (_, manage) = pilot_tokens(&mail).unwrap();
        let applicant = platform.submissions.applicant(manage).await.unwrap();
        let own = platform.submissions.own_application(&applicant).await.unwrap();
        assert_eq!((own.state, own.can_withdraw, own.locations.len()), (S::ProvisionallySelected, true, 2));
        platform.submissions.withdraw_application(&applicant).await.unwrap();
        platform.submissions.withdraw_application(&applicant).await.unwrap();
        assert_eq!(state(&platform.mail().await), Some(S::Withdrawn), "told once");
        let full = platform.desk.application(&manager, id).await.unwrap();
        assert!(full.contact.is_none() && full.record.state == S::Withdrawn);
        // The mailbox can apply anew.
        assert_ne!(platform.applied(CALL, &draft).await, id);
    }

    async fn nobody_can_tell_who_applied(platform) {
        let (draft, _) = good(platform).await;
        platform.submissions.apply_to_programme(CALL, &draft).await.unwrap();
        let first = platform.mail().await;
        // What nobody confirmed is replaced by what comes after.
        let other = ApplicationDraft { applicant_name: "Huis van het Kind Anders".into(), ..draft.clone() };
        platform.submissions.apply_to_programme(CALL, &other).await.unwrap();
        let (again, _) = (platform.mail().await, ());
        assert_eq!(pilot_tokens(&again), pilot_tokens(&first));
        let (confirm, manage) = pilot_tokens(&again).unwrap();
        platform.submissions.confirm_application(confirm.unwrap()).await.unwrap();
        platform.mails().await;
        let applicant = platform.submissions.applicant(manage).await.unwrap();
        let own = platform.submissions.own_application(&applicant).await.unwrap();
        assert_eq!(own.applicant_name, "Huis van het Kind Anders");
        // What was confirmed stays, and the mail says so.
        platform.submissions.apply_to_programme(CALL, &draft).await.unwrap();
        let OutgoingMail::PilotConfirm(told) = platform.mail().await.mail else { panic!("another mail") };
        assert!(told.already);
        assert_eq!(platform.submissions.own_application(&applicant).await.unwrap(), own);
        // No more than five mails a day.
        for _ in 0..9 {
            platform.submissions.apply_to_programme(CALL, &draft).await.unwrap();
        }
        assert_eq!(platform.mails().await.len(), 2);
    }

    async fn a_manager_sees_the_own_sectors(platform) {
        let elsewhere = platform.pilot_manager(&[Sector::Elderly]).await;
        let here = platform.pilot_manager(&[Sector::Childcare]).await;
        let (draft, _) = good(platform).await;
        let id = platform.applied("platform", &draft).await;
        let list = platform.desk.applications(&here, "platform", &filter(None)).await.unwrap();
        assert_eq!(list.items.iter().map(|item| item.id).collect::<Vec<_>>(), [id]);
        assert_eq!(platform.desk.applications(&elsewhere, "platform", &filter(None)).await.unwrap().items, []);
        let before = platform.dump().await;
        let code = |error: domain::RuleError| error.code;
        assert_eq!(platform.desk.application(&elsewhere, id).await.map_err(code).unwrap_err(), "application_not_found");
        let moved = platform.desk.move_application(&elsewhere, id, S::Refused, WHY).await.unwrap_err();
        assert_eq!(moved.error.code, "application_not_found");
        let aside = platform.desk.set_rule_aside(&elsewhere, id, "charter", WHY).await;
        assert_eq!(aside.map_err(code).unwrap_err(), "application_not_found");
        let chosen = platform.desk.choose_locations(&elsewhere, id, &[]).await;
        assert_eq!(chosen.map_err(code).unwrap_err(), "application_not_found");
        let list = platform.desk.applications(&elsewhere, CALL, &filter(None)).await;
        assert_eq!(list.map_err(code).unwrap_err(), "programme_not_found");
        assert_eq!(platform.dump().await, before);
        let boards = platform.desk.programmes(&elsewhere).await.unwrap();
        assert_eq!(boards.iter().map(|board| board.programme.id.as_str()).collect::<Vec<_>>(), ["platform"]);
        assert_eq!(boards[0].counts, [].into());
        let boards = platform.desk.programmes(&here).await.unwrap();
        assert_eq!((boards.len(), &boards[0].counts), (2, &[(S::Applied, 1)].into()));
    }

    async fn lists_go_on_where_they_stopped(platform) {
        let manager = platform.pilot_manager(&[]).await;
        let (draft, _) = good(platform).await;
        let mut all = Vec::new();
        for n in 0..5 {
            let email = Redacted::new(format!("aanvrager-{n}@example.org"));
            let mut draft = draft.clone();
            draft.contact.email = email;
            all.push(platform.applied("platform", &draft).await);
            platform.pass(chrono::TimeDelta::minutes(1));
        }
        let (mut seen, mut cursor) = (Vec::new(), None);
        loop {
            let filter = ApplicationListFilter { limit: 2, cursor, ..filter(Some(S::Applied)) };
            let page = platform.desk.applications(&manager, "platform", &filter).await.unwrap();
            seen.extend(page.items.iter().map(|item| item.id));
            cursor = page.next_cursor;
            if cursor.is_none() {
                break;
            }
        }
        assert_eq!(seen, all);
        let bad = ApplicationListFilter { cursor: Some("x".into()), ..filter(None) };
        let error = platform.desk.applications(&manager, "platform", &bad).await.unwrap_err();
        assert_eq!(error.fields[0].pointer, "/cursor");
    }

    async fn wrong_input_changes_nothing(platform) {
        let (good, _) = good(platform).await;
        let elderly = platform.facility_of(Sector::Elderly).await;
        let changes: [(&str, Change); 14] = [
            ("/applicant/name", |d| d.applicant_name = " ".into()),
            ("/applicant/name", |d| d.applicant_name = "é".repeat(151)),
            ("/sector", |d| d.sector = Some(Sector::Elderly)),
            ("/municipalities", |d| d.municipalities.clear()),
            ("/municipalities/0", |d| d.municipalities = vec![String::new()]),
            ("/local_desk/name", |d| d.local_desk.as_mut().unwrap().name.clear()),
            ("/contact/email", |d| d.contact.email = Redacted::new("x".into())),
            ("/contact/email", |d| d.contact.email = Redacted::new("jan@mailinator.com".into())),
            ("/contact/first_name", |d| d.contact.first_name = Redacted::new(String::new())),
            ("/contact/phone", |d| d.contact.phone = Redacted::new("0".repeat(41))),
            ("/motivation", |d| d.motivation = Redacted::new("x".repeat(4001))),
            ("/language", |d| d.language = "xx".into()),
            ("/locations/2", |d| d.locations.push(d.locations[0].clone())),
            ("/locations", |d| d.locations = vec![d.locations[0].clone(); 101]),
        ];
        let before = platform.dump().await;
        for (pointer, change) in changes {
            let mut draft = good.clone();
            change(&mut draft);
            let error = platform.submissions.apply_to_programme(CALL, &draft).await.unwrap_err();
            let pointers: Vec<_> = error.fields.iter().map(|field| field.pointer.as_str()).collect();
            assert!(pointers.contains(&pointer), "{pointer}: {pointers:?}");
        }
        for (facility, code) in [(elderly.id, "other_sector"), (FacilityId(uuid::Uuid::nil()), "facility_not_found")] {
            let mut draft = good.clone();
            draft.locations[0].facility = Some(facility);
            let error = platform.submissions.apply_to_programme(CALL, &draft).await.unwrap_err();
            assert_eq!((error.fields[0].pointer.as_str(), error.fields[0].code), ("/locations/0/facility_id", code));
        }
        let error = platform.submissions.apply_to_programme("x", &good).await.unwrap_err();
        assert_eq!((error.kind, error.code), (ErrorKind::NotFound, "programme_not_found"));
        for token in ["", "x", "é"] {
            assert_eq!(platform.submissions.confirm_application(token).await.unwrap_err().code, "link_unknown");
            assert_eq!(platform.submissions.applicant(token).await.unwrap_err().code, "link_unknown");
        }
        assert_eq!(platform.dump().await, before);
        // A link is good for as long as the others.
        platform.submissions.apply_to_programme(CALL, &good).await.unwrap();
        let mail = platform.mail().await;
        let (confirm, manage) = pilot_tokens(&mail).unwrap();
        assert_eq!(platform.submissions.confirm_application(manage).await.unwrap_err().code, "link_unknown");
        platform.pass(chrono::TimeDelta::hours(72));
        let late = platform.submissions.confirm_application(confirm.unwrap()).await.unwrap_err();
        assert_eq!((late.kind, late.code), (ErrorKind::Gone, "link_expired"));
    }

    async fn a_pilot_manager_is_nothing_else(platform) {
        let email = platform.add_pilot_manager(&[]).await;
        let password = Redacted::new(testkit::platform::PASSWORD.into());
        assert_eq!(platform.desk.sign_in(&email, &password).await.unwrap_err().code, "wrong_credentials");
        assert_eq!(platform.desk.sign_in_inspector(&email, &password).await.unwrap_err().code, "wrong_credentials");
        let token = platform.desk.sign_in_pilot_manager(&email, &password).await.unwrap().token;
        assert_eq!(platform.desk.authenticate(&token).await.unwrap_err().code, "no_session");
        assert_eq!(platform.desk.authenticate_inspector(&token).await.unwrap_err().code, "no_session");
        let manager = platform.desk.authenticate_pilot_manager(&token).await.unwrap();
        platform.desk.sign_out_pilot_manager(&manager).await.unwrap();
        assert_eq!(platform.desk.authenticate_pilot_manager(&token).await.unwrap_err().code, "no_session");
        let inspector = platform.add_inspector(&[]).await;
        assert_eq!(platform.desk.sign_in_pilot_manager(&inspector, &password).await.unwrap_err().code, "wrong_credentials");


    }
}
