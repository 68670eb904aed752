//! What stands in the way of a move: the conditions of the call, and the places of the programme.

use domain::pilot::{ApplicantKind, ApplicationState as S, LocationKind, RuleStatus};
use domain::{ErrorKind, Redacted};
use submission::{ApplicationDraft, LocalDeskDraft, LocationDraft};
use testkit::on_both_engines;
use testkit::platform::{TestPlatform, application_draft, submission};

const CALL: &str = "vroeg-en-nabij-2024";
const WHY: &str = "Dat spraken we zo af met de aanvrager.";

/// What a case changes in an application that is right.
type Change = fn(&mut ApplicationDraft);

async fn good(platform: &TestPlatform, email: &str) -> ApplicationDraft {
    let ids: Vec<_> = platform.pilot_facilities().await.iter().map(|one| one.id).collect();
    application_draft(email, &ids)
}

fn preschool(label: Option<bool>) -> LocationDraft {
    LocationDraft {
        name: "De Verzonnen Tulp".into(),
        municipality: Some("Gent".into()),
        organiser: Some("vzw De Derde Tuin".into()),
        kind: Some(LocationKind::Preschool),
        quality_label: label,
        ..LocationDraft::default()
    }
}

fn named(name: &str, organiser: &str, municipality: &str, income: Option<bool>) -> LocationDraft {
    LocationDraft {
        name: name.into(),
        municipality: Some(municipality.into()),
        organiser: Some(organiser.into()),
        kind: Some(LocationKind::BabyToddler),
        income_based_price: income,
        ..LocationDraft::default()
    }
}

on_both_engines! {
    async fn each_condition_of_vroeg_en_nabij_missed_in_turn(platform) {
        let manager = platform.pilot_manager(&[]).await;
        let changes: [(&str, RuleStatus, Change); 9] = [
            ("huis_van_het_kind", RuleStatus::Unmet, |d| d.applicant = ApplicantKind::Organiser),
            ("local_desk", RuleStatus::Unmet, |d| {
                d.local_desk = Some(LocalDeskDraft { involved: false, name: String::new() });
            }),
            ("local_desk", RuleStatus::Unknown, |d| d.local_desk = None),
            ("two_organisers", RuleStatus::Unmet, |d| {
                let one = "vzw Een";
                d.locations = vec![named("A", one, "Gent", Some(true)), named("B", one, "Gent", None)];
            }),
            ("two_locations", RuleStatus::Unmet, |d| {
                d.locations = vec![named("A", "Een", "Gent", Some(true)), named("B", "Twee", "Lier", None)];
            }),
            ("income_based_price", RuleStatus::Unmet, |d| {
                d.locations = vec![named("A", "Een", "Gent", Some(false)), named("B", "Twee", "Gent", Some(false))];
            }),
            ("preschool_label", RuleStatus::Unmet, |d| d.locations.push(preschool(Some(false)))),
            ("preschool_label", RuleStatus::Unknown, |d| d.locations.push(preschool(None))),
            ("charter", RuleStatus::Unmet, |d| d.accepts_charter = false),
        ];
        for (n, (rule, status, change)) in changes.into_iter().enumerate() {
            let mut draft = good(platform, &format!("aanvrager-{n}@example.org")).await;
            change(&mut draft);
            let id = platform.applied(CALL, &draft).await;
            let before = platform.dump().await;
            let refused = platform.desk.move_application(&manager, id, S::ProvisionallySelected, "").await.unwrap_err();
            assert_eq!((refused.error.kind, refused.error.code), (ErrorKind::Conflict, "rules_unmet"));
            let standing: Vec<_> = refused.rules.iter().map(|one| (one.rule.as_str(), one.status)).collect();
            assert_eq!(standing, [(rule, status)]);
            assert!(!refused.rules[0].evidence.is_empty());
            assert_eq!(platform.dump().await, before, "a refused move changes nothing");
            // A refusal of the application needs no condition, but a reason.
            let short = platform.desk.move_application(&manager, id, S::Refused, "nee").await.unwrap_err();
            assert_eq!(short.error.fields[0].pointer, "/reason");
            assert_eq!(platform.dump().await, before);
            platform.desk.move_application(&manager, id, S::Refused, WHY).await.unwrap();
            platform.mails().await;
        }
    }

    async fn a_condition_is_set_aside_with_a_reason(platform) {
        let manager = platform.pilot_manager(&[]).await;
        let draft = ApplicationDraft { local_desk: None, ..good(platform, "jana@example.org").await };
        let id = platform.applied(CALL, &draft).await;
        let before = platform.dump().await;
        let refused = |rule: &'static str, reason: &'static str| {
            let (desk, manager) = (&platform.desk, &manager);
            async move { desk.set_rule_aside(manager, id, rule, reason).await.unwrap_err() }
        };
        assert_eq!(refused("x", WHY).await.fields[0].pointer, "/rule");
        assert_eq!(refused("local_desk", "").await.fields[0].code, "too_short");
        assert_eq!(refused("charter", WHY).await.code, "rule_is_met");
        assert_eq!(platform.dump().await, before);
        let full = platform.desk.set_rule_aside(&manager, id, "local_desk", WHY).await.unwrap();
        let rule = full.rules.iter().find(|rule| rule.finding.rule == "local_desk").unwrap();
        let aside = rule.aside.as_ref().unwrap();
        assert_eq!((aside.reason.expose().as_str(), aside.by.expose().as_str()), (WHY, "Beheerder Verzonnen"));
        assert_eq!(rule.finding.status, RuleStatus::Unknown, "it is set aside, not met");
        assert_eq!(refused("local_desk", WHY).await.code, "rule_set_aside");
        let dump = platform.dump().await;
        let audited = dump.iter().filter(|row| row.starts_with("audit") && row.contains("application.rule_set_aside"));
        assert_eq!(audited.count(), 1);
        assert!(!dump.iter().any(|row| row.contains(WHY)), "the reason is sealed");
        platform.desk.move_application(&manager, id, S::ProvisionallySelected, "").await.unwrap();
        platform.desk.move_application(&manager, id, S::Refused, WHY).await.unwrap();
        assert_eq!(refused("local_desk", WHY).await.code, "application_over");
    }

    async fn the_locations_are_chosen_in_the_second_phase(platform) {
        let manager = platform.pilot_manager(&[]).await;
        let mut draft = good(platform, "jana@example.org").await;
        draft.locations.push(named("De Verzonnen Tulp", "vzw De Derde Tuin", "Gent", Some(true)));
        let id = platform.applied(CALL, &draft).await;
        platform.desk.move_application(&manager, id, S::ProvisionallySelected, "").await.unwrap();
        let full = platform.desk.application(&manager, id).await.unwrap();
        let ids: Vec<_> = full.locations.iter().map(|location| location.record.id).collect();
        let before = platform.dump().await;
        for wrong in [vec![], vec![ids[0], domain::ids::LocationId(uuid::Uuid::nil())]] {
            let error = platform.desk.choose_locations(&manager, id, &wrong).await.unwrap_err();
            assert_eq!(error.fields[0].pointer, "/chosen");
        }
        assert_eq!(platform.dump().await, before);
        platform.desk.choose_locations(&manager, id, &ids[1..2]).await.unwrap();
        let refused = platform.desk.move_application(&manager, id, S::Selected, "").await.unwrap_err();
        let unmet: Vec<_> = refused.rules.iter().map(|one| one.rule.as_str()).collect();
        assert_eq!(unmet, ["two_organisers", "two_locations", "income_based_price"]);
        platform.desk.choose_locations(&manager, id, &[ids[0], ids[1]]).await.unwrap();
        for to in [S::Selected, S::Onboarding, S::Live] {
            platform.desk.move_application(&manager, id, to, "").await.unwrap();
        }
        let settled = platform.desk.choose_locations(&manager, id, &ids).await.unwrap_err();
        assert_eq!(settled.code, "locations_settled");
    }

    async fn nobody_goes_live_without_a_facility(platform) {
        let manager = platform.pilot_manager(&[]).await;
        let mut draft = good(platform, "jana@example.org").await;
        draft.locations = vec![named("A", "Een", "Gent", Some(true)), named("B", "Twee", "Gent", None)];
        let id = platform.applied(CALL, &draft).await;
        for to in [S::ProvisionallySelected, S::Selected, S::Onboarding] {
            platform.desk.move_application(&manager, id, to, "").await.unwrap();
        }
        let before = platform.dump().await;
        let refused = platform.desk.move_application(&manager, id, S::Live, "").await.unwrap_err();
        assert_eq!(refused.error.code, "no_facility_chosen");
        assert_eq!(platform.dump().await, before);
    }

    async fn two_managers_give_the_last_place_away_once(platform) {
        let managers = [platform.pilot_manager(&[]).await, platform.pilot_manager(&[]).await];
        let base = good(platform, "nul@example.org").await;
        let mut ids = Vec::new();
        for n in 0..8 {
            let mut draft = base.clone();
            draft.contact.email = Redacted::new(format!("aanvrager-{n}@example.org"));
            ids.push(platform.applied(CALL, &draft).await);
        }
        for id in &ids[..5] {
            platform.desk.move_application(&managers[0], *id, S::ProvisionallySelected, "").await.unwrap();
        }
        // Three applications, two managers, one place.
        let select = |n: usize| platform.desk.move_application(&managers[n % 2], ids[5 + n], S::ProvisionallySelected, "");
        let (a, b, c) = tokio::join!(select(0), select(1), select(2));
        let codes: Vec<_> = [a, b, c].into_iter().filter_map(Result::err).map(|refused| refused.error.code).collect();
        assert_eq!(codes, ["programme_full", "programme_full"]);
        let taken = platform.store.view().applications().places_taken(CALL).await.unwrap();
        assert_eq!(taken, 6);
        let waiting = platform.desk.waiting_list(&managers[0], CALL).await.unwrap();
        assert_eq!((waiting.items.len(), waiting.free, waiting.items[0].fits), (2, 0, false));
        // Who stops before the start makes room.
        platform.desk.move_application(&managers[1], ids[0], S::Refused, WHY).await.unwrap();
        let next = waiting.items[0].record.id;
        platform.desk.move_application(&managers[1], next, S::ProvisionallySelected, "").await.unwrap();
    }

    async fn who_waits_is_ranked_by_conditions_and_then_by_time(platform) {
        let manager = platform.pilot_manager(&[]).await;
        let base = good(platform, "nul@example.org").await;
        let mut ids = Vec::new();
        for n in 0..3 {
            let mut draft = base.clone();
            draft.contact.email = Redacted::new(format!("aanvrager-{n}@example.org"));
            // The first one misses a condition.
            draft.accepts_charter = n > 0;
            ids.push(platform.applied(CALL, &draft).await);
            platform.pass(chrono::TimeDelta::minutes(1));
        }
        let list = platform.desk.waiting_list(&manager, CALL).await.unwrap();
        let order: Vec<_> = list.items.iter().map(|one| (one.rank, one.record.id, one.met, one.fits)).collect();
        assert_eq!(order, [(1, ids[1], 7, true), (2, ids[2], 7, true), (3, ids[0], 6, true)]);
        assert_eq!((list.free, list.items[0].of), (6, 7));
    }
}
