//! The checklist of an application to a pilot: what members do, what a manager sees, and the reminders.

use chrono::TimeDelta;
use domain::ids::{ApplicationId, FacilityId};
use domain::pilot::ApplicationState as S;
use domain::pilot::ChecklistStep as C;
use domain::{ErrorKind, Facility, MemberFunction, MemberRole, Role, RuleError, Sector};
use testkit::on_both_engines;
use testkit::platform::moderation::{Desk, OnboardingFilter, PilotManager, ProviderMember};
use testkit::platform::notify::{Envelope, OutgoingMail};
use testkit::platform::onboarding::{BatchDraft, ContactDraft, MyOnboarding};
use testkit::platform::{TestPlatform, application_draft};

const CALL: &str = "vroeg-en-nabij-2024";
const WHY: &str = "Dat spraken we zo af met de aanvrager.";

/// An application in onboarding, whose two facilities are run by the member's organisation and by another one.
struct Joined {
    manager: PilotManager,
    id: ApplicationId,
    facilities: [Facility; 2],
    member: ProviderMember,
}

async fn joined(platform: &TestPlatform) -> Joined {
    let manager = platform.pilot_manager(&[]).await;
    let facilities = platform.pilot_facilities().await;
    let ids: Vec<FacilityId> = facilities.iter().map(|one| one.id).collect();
    let id = platform.applied(CALL, &application_draft("jana@example.org", &ids)).await;
    let member = platform.member(1, MemberRole::Owner, &[&facilities[0]]).await;
    let joined = Joined { manager, id, facilities, member };
    for to in [S::ProvisionallySelected, S::Selected, S::Onboarding] {
        joined.go(platform, to).await;
    }
    joined
}

impl Joined {
    async fn go(&self, platform: &TestPlatform, to: S) {
        platform.desk.move_application(&self.manager, self.id, to, WHY).await.unwrap();
        platform.mails().await;
    }

    /// Does all that members can do before the facilities take reviews.
    async fn prepare(&self, platform: &TestPlatform) {
        let (providers, member, id) = (&platform.providers, &self.member, self.id);
        providers.name_contact(member, id, &contact()).await.unwrap();
        providers.accept_charter(member, id, "2024-1", true).await.unwrap();
        let other = platform.member(2, MemberRole::Responder, &[&self.facilities[1]]).await;
        for (who, facility) in [(member, &self.facilities[0]), (&other, &self.facilities[1])] {
            providers.confirm_facility(who, id, facility.id, "").await.unwrap();
        }
    }
}

fn contact() -> ContactDraft {
    ContactDraft {
        name: "Zeldzame Verzonnenmans".into(),
        email: "zeldzaam@example.org".into(),
        phone: "0400 11 22 33".into(),
        function: "quality".into(),
        language: "nl".into(),
    }
}

fn done(mine: &MyOnboarding) -> Vec<C> {
    mine.checklist.steps.iter().filter(|one| one.is_done()).map(|one| one.step).collect()
}

fn told<T: std::fmt::Debug>(answer: Result<T, RuleError>) -> (ErrorKind, &'static str) {
    let error = answer.unwrap_err();
    (error.kind, error.code)
}

fn fields<T: std::fmt::Debug>(answer: Result<T, RuleError>) -> Vec<String> {
    answer.unwrap_err().fields.into_iter().map(|field| field.pointer).collect()
}

/// The reminders among mails: the open steps of each, and whether it is the last one.
fn reminders(mails: &[Envelope]) -> Vec<(Vec<C>, bool)> {
    let reminder = |mail: &Envelope| match &mail.mail {
        OutgoingMail::PilotReminder(told) => Some((told.open.clone(), told.last)),
        _ => None,
    };
    mails.iter().filter_map(reminder).collect()
}

/// A day passes, and two nodes keep house.
async fn day(platform: &TestPlatform, desk: &Desk) -> Vec<(Vec<C>, bool)> {
    platform.clock.advance(TimeDelta::days(1));
    let (one, other) = tokio::join!(desk.remind_applicants(10), desk.remind_applicants(10));
    assert!(one.unwrap().0 + other.unwrap().0 <= 1);
    reminders(&platform.mails().await)
}

on_both_engines! {
    async fn each_step_is_done_when_it_is_done(platform) {
        let joined = joined(platform).await;
        let (providers, member, id) = (&platform.providers, &joined.member, joined.id);
        let all = providers.onboardings(member).await.unwrap();
        assert_eq!((all.len(), all[0].record.id, all[0].may_act), (1, id, true));
        assert_eq!((done(&all[0]), all[0].checklist.next()), (vec![], Some(C::Contacts)));
        let mine = providers.name_contact(member, id, &contact()).await.unwrap();
        assert_eq!((done(&mine), mine.contacts.len()), (vec![C::Contacts], 1));
        assert_eq!(mine.contacts[0].person.email, "zeldzaam@example.org");
        let gone = providers.remove_contact(member, id, mine.contacts[0].id).await.unwrap();
        assert_eq!(done(&gone), []);
        let twice = providers.remove_contact(member, id, mine.contacts[0].id).await;
        assert_eq!(told(twice), (ErrorKind::NotFound, "contact_not_found"));
        providers.name_contact(member, id, &contact()).await.unwrap();
        assert!(mine.charter.promises.len() > 3 && mine.charter.version == "2024-1");
        let mine = providers.accept_charter(member, id, "2024-1", true).await.unwrap();
        assert_eq!(done(&mine), [C::Contacts, C::Charter]);
        let by = mine.accepted.clone().unwrap();
        assert_eq!((by.0.as_str(), by.1.by), ("2024-1", Some(MemberFunction::Supervisor)));
        platform.clock.advance(TimeDelta::days(1));
        let again = providers.accept_charter(member, id, "2024-1", true).await.unwrap();
        assert_eq!(again.accepted, mine.accepted, "once more changes nothing");
        let here = joined.facilities[0].id;
        let mine = providers.confirm_facility(member, id, here, "De straat klopt niet.").await.unwrap();
        assert_eq!(mine.checklist.next(), Some(C::FacilityData), "the other facility is still open");
        assert_eq!(mine.facilities[0].correction.as_ref().unwrap().expose(), "De straat klopt niet.");
        // Somebody of the other organisation does the rest, which gives it its member too.
        let other = platform.member(2, MemberRole::Responder, &[&joined.facilities[1]]).await;
        let mine = providers.confirm_facility(&other, id, joined.facilities[1].id, " ").await.unwrap();
        assert_eq!(done(&mine), [C::Contacts, C::Charter, C::FacilityData, C::Members]);
        assert!(mine.checklist.waits_for_manager());
        assert_eq!(told(providers.hand_out(member, id, 40).await), (ErrorKind::Conflict, "not_live"));
        joined.go(platform, S::Live).await;
        for count in [0, 100_001] {
            assert_eq!(fields(providers.hand_out(member, id, count).await), ["/count"]);
        }
        assert_eq!(providers.onboarding(member, id).await.unwrap().checklist.next(), Some(C::HandedOut));
        let batch = BatchDraft { copies: 10, ..BatchDraft::default() };
        providers.invite(member, here, &batch).await.unwrap();
        let step = providers.onboarding(member, id).await.unwrap().checklist.steps[4];
        assert_eq!((step.done, step.of), (1, 2));
        let mine = providers.hand_out(member, id, 40).await.unwrap();
        assert_eq!((mine.handed_out.unwrap().0, mine.checklist.next()), (40, None));
        let editor = platform.editor(Role::Editor).await;
        for (n, facility) in joined.facilities.iter().enumerate() {
            let facility = platform.store.view().facilities().find(facility.id).await.unwrap().unwrap();
            platform.publish(&editor, &facility, &format!("ouder-{n}@example.org")).await;
        }
        assert!(providers.onboarding(member, id).await.unwrap().checklist.is_complete());
        joined.go(platform, S::Left).await;
        assert_eq!(told(providers.onboarding(member, id).await), (ErrorKind::NotFound, "application_not_found"));
        assert!(providers.onboardings(member).await.unwrap().is_empty());
    }

    async fn wrong_input_changes_nothing(platform) {
        let joined = joined(platform).await;
        let (providers, member, id) = (&platform.providers, &joined.member, joined.id);
        let reader = platform.member(1, MemberRole::Reader, &[]).await;
        let before = platform.dump().await;
        let nothing = ContactDraft::default();
        let wrong = fields(providers.name_contact(member, id, &nothing).await);
        assert_eq!(wrong, ["/name", "/email", "/function", "/language"]);
        let long = ContactDraft { name: "x".repeat(101), phone: "1".repeat(41), ..contact() };
        assert_eq!(fields(providers.name_contact(member, id, &long).await), ["/name", "/phone"]);
        assert_eq!(fields(providers.accept_charter(member, id, "2024-1", false).await), ["/accepts"]);
        let old = providers.accept_charter(member, id, "2023-1", true).await;
        assert_eq!(told(old), (ErrorKind::Conflict, "charter_changed"));
        let here = joined.facilities[0].id;
        let long = providers.confirm_facility(member, id, here, &"x".repeat(1001)).await;
        assert_eq!(fields(long), ["/correction"]);
        assert_eq!(told(providers.hand_out(member, id, 0).await), (ErrorKind::Conflict, "not_live"));
        let reads = providers.name_contact(&reader, id, &contact()).await;
        assert_eq!(told(reads), (ErrorKind::Forbidden, "reader_only"));
        assert!(!providers.onboarding(&reader, id).await.unwrap().may_act);
        let other = providers.confirm_facility(member, id, joined.facilities[1].id, "").await;
        assert_eq!(told(other), (ErrorKind::NotFound, "facility_not_found"), "somebody else runs it");
        assert_eq!(platform.dump().await, before);
    }

    async fn nobody_sees_or_does_anything_for_somebody_elses_application(platform) {
        let joined = joined(platform).await;
        let elsewhere = platform.facility().await;
        let stranger = platform.member(9, MemberRole::Owner, &[&elsewhere]).await;
        let (providers, id) = (&platform.providers, joined.id);
        let before = platform.dump().await;
        let not_found = (ErrorKind::NotFound, "application_not_found");
        assert!(providers.onboardings(&stranger).await.unwrap().is_empty());
        assert_eq!(told(providers.onboarding(&stranger, id).await), not_found);
        assert_eq!(told(providers.name_contact(&stranger, id, &contact()).await), not_found);
        assert_eq!(told(providers.accept_charter(&stranger, id, "2024-1", true).await), not_found);
        assert_eq!(told(providers.confirm_facility(&stranger, id, joined.facilities[0].id, "").await), not_found);
        assert_eq!(told(providers.hand_out(&stranger, id, 40).await), not_found);
        let elderly = platform.pilot_manager(&[Sector::Elderly]).await;
        let board = platform.desk.onboarding_board(&elderly, CALL, OnboardingFilter::default()).await;
        assert_eq!(told(board), (ErrorKind::NotFound, "programme_not_found"));
        let after = platform.dump().await;
        let without_accounts = |dump: &[String]| dump.iter().filter(|row| row.contains("onboarding")).count();
        assert_eq!(without_accounts(&after), without_accounts(&before));
    }

    async fn a_manager_sees_at_a_glance_who_is_stuck(platform) {
        let joined = joined(platform).await;
        let board = |filter| platform.desk.onboarding_board(&joined.manager, CALL, filter);
        platform.clock.advance(TimeDelta::days(10));
        // Another one that comes later and does something.
        let ids: Vec<FacilityId> = platform.pilot_facilities().await.iter().map(|one| one.id).collect();
        let late = platform.applied(CALL, &application_draft("noor@example.org", &ids)).await;
        for to in [S::ProvisionallySelected, S::Selected] {
            platform.desk.move_application(&joined.manager, late, to, WHY).await.unwrap();
        }
        let fresh = board(OnboardingFilter::default()).await.unwrap();
        assert!(fresh.items.iter().all(|line| !line.stuck));
        platform.clock.advance(TimeDelta::days(4));
        let seen = board(OnboardingFilter::default()).await.unwrap();
        let lines: Vec<_> = seen.items.iter().map(|line| (line.record.id, line.still_days, line.stuck)).collect();
        assert_eq!(lines, [(joined.id, 14, true), (late, 4, false)]);
        assert_eq!(seen.items[0].checklist.next(), Some(C::Contacts));
        let sum = |state| seen.sums[&(state, Some(1), Sector::Childcare)];
        assert_eq!((sum(S::Onboarding).all, sum(S::Onboarding).stuck), (1, 1));
        assert_eq!((sum(S::Selected).all, sum(S::Selected).stuck), (1, 0));
        let selected = OnboardingFilter { phase: Some(S::Selected), ..OnboardingFilter::default() };
        let seen = board(selected).await.unwrap();
        assert_eq!((seen.items.len(), seen.items[0].record.id, seen.sums.len()), (1, late, 2));
        let second = OnboardingFilter { wave: Some(2), ..OnboardingFilter::default() };
        assert!(board(second).await.unwrap().items.is_empty());
        // What somebody does counts as progress.
        platform.providers.name_contact(&joined.member, joined.id, &contact()).await.unwrap();
        let seen = board(OnboardingFilter::default()).await.unwrap();
        assert!(seen.items.iter().all(|line| !line.stuck));
        let full = platform.desk.application(&joined.manager, joined.id).await.unwrap().checklist.unwrap();
        assert_eq!((full.contacts[0].0, full.contacts[0].1.name.as_str()), (MemberFunction::Quality, "Zeldzame Verzonnenmans"));
    }

    async fn what_members_say_is_sealed_and_the_log_names_functions_only(platform) {
        let joined = joined(platform).await;
        joined.prepare(platform).await;
        let here = joined.facilities[0].id;
        platform.providers.confirm_facility(&joined.member, joined.id, here, "Een zeldzame fout.").await.unwrap();
        let dump = platform.dump().await.join("\n");
        for secret in ["Zeldzame", "zeldzaam@", "0400 11 22 33", "zeldzame fout"] {
            assert!(!dump.contains(secret), "{secret}");
        }
        for action in ["contact_named", "charter_accepted", "facility_confirmed"] {
            assert!(dump.contains(&format!("onboarding.{action}")), "{action}");
        }
    }

    async fn an_applicant_is_reminded_at_most_so_often_and_never_twice_a_day(platform) {
        let joined = joined(platform).await;
        let mut seen = Vec::new();
        for number in 1..=80 {
            for reminder in day(platform, &platform.desk).await {
                seen.push((number, reminder));
            }
        }
        let days: Vec<_> = seen.iter().map(|(day, (_, last))| (*day, *last)).collect();
        assert_eq!(days, [(14, false), (28, false), (42, true)]);
        assert_eq!(seen[0].1.0, [C::Contacts, C::Charter, C::FacilityData, C::Members]);
        let full = platform.desk.application(&joined.manager, joined.id).await.unwrap().checklist.unwrap();
        assert_eq!(full.reminded, 3);
    }

    async fn who_does_something_is_left_in_peace_and_who_is_done_for_good(platform) {
        let joined = joined(platform).await;
        for _ in 0..13 {
            assert_eq!(day(platform, &platform.desk).await, []);
        }
        platform.providers.name_contact(&joined.member, joined.id, &contact()).await.unwrap();
        for _ in 0..13 {
            assert_eq!(day(platform, &platform.desk).await, []);
        }
        let open = vec![C::Charter, C::FacilityData, C::Members];
        assert_eq!(day(platform, &platform.desk).await, [(open, false)]);
        joined.prepare(platform).await;
        for _ in 0..40 {
            assert_eq!(day(platform, &platform.desk).await, []);
        }
        // Live, there is something to do again.
        joined.go(platform, S::Live).await;
        for _ in 0..13 {
            assert_eq!(day(platform, &platform.desk).await, []);
        }
        assert_eq!(day(platform, &platform.desk).await, [(vec![C::HandedOut], false)]);
        joined.go(platform, S::Paused).await;
        for _ in 0..20 {
            assert_eq!(day(platform, &platform.desk).await, []);
        }
    }

    async fn nobody_is_reminded_where_that_is_switched_off_or_the_application_is_over(platform) {
        let joined = joined(platform).await;
        let off = platform.desk_with(|rules| rules.pilots.reminder_days = 0);
        for _ in 0..20 {
            assert_eq!(day(platform, &off).await, []);
        }
        joined.go(platform, S::Withdrawn).await;
        for _ in 0..20 {
            assert_eq!(day(platform, &platform.desk).await, []);
        }
    }
}
