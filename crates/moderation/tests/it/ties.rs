//! Editors never get what is written about those with whom they have a tie.

use crate::fields;
use chrono::{DateTime, TimeDelta, Utc};
use domain::tie::organiser_key;
use domain::{Action, Clock, Facility, Ids, ReviewState, Role, Sector};
use testkit::on_both_engines;
use testkit::platform::moderation::{Editor, QueueFilter, QueueRequest, TieDraft};
use testkit::platform::{TestPlatform, decision, draft};

/// A stored facility of an organiser.
async fn of(platform: &TestPlatform, organiser: Option<&str>) -> Facility {
    let mut facility = platform.new_facility(Sector::Childcare);
    facility.organiser = organiser.map(str::to_owned);
    platform.add_facility(&facility).await;
    facility
}

fn with_organiser(name: &str) -> TieDraft {
    TieDraft { organiser: name.to_owned(), ..TieDraft::default() }
}

fn with_facility(facility: &Facility) -> TieDraft {
    TieDraft { facility: facility.slug.clone(), ..TieDraft::default() }
}

async fn code_of_claim(
    platform: &TestPlatform,
    editor: &Editor,
    facility: &Facility,
    email: &str,
) -> &'static str {
    let review = platform.write(&draft(facility, email)).await.review;
    let case = platform.case(review).await.id;
    match platform.desk.claim(editor, case).await {
        Ok(_) => "claimed",
        Err(error) => error.code,
    }
}

on_both_engines! {
    async fn every_kind_of_tie_with_every_facility(platform) {
        let tuin = of(platform, Some("vzw De Verzonnen Tuin")).await;
        let beurt = of(platform, Some("De verzonnen tuin VZW")).await;
        let linde = of(platform, Some("De Verzonnen Linde")).await;
        let wild = of(platform, None).await;
        let whole = TieDraft { whole_organisation: true, ..with_facility(&tuin) };
        // Which of the four facilities each tie keeps away.
        let ties = [
            (with_organiser("vzw De Verzonnen Tuin"), [true, true, false, false]),
            (with_facility(&tuin), [true, false, false, false]),
            (whole, [true, true, false, false]),
            (with_facility(&wild), [false, false, false, true]),
            (with_organiser("De Verzonnen Linde"), [false, false, true, false]),
        ];
        for (n, (tie, kept_away)) in ties.into_iter().enumerate() {
            for role in [Role::Editor, Role::SeniorEditor] {
                let editor = platform.editor(role).await;
                let declared = platform.desk.declare_tie(&editor, &tie).await.unwrap();
                for (m, (facility, away)) in [&tuin, &beurt, &linde, &wild].into_iter().zip(kept_away).enumerate() {
                    let email = format!("w{n}-{m}-{role}@example.org");
                    let code = code_of_claim(platform, &editor, facility, &email).await;
                    assert_eq!(code, if away { "tied" } else { "claimed" }, "{tie:?} {}", facility.name);
                    assert_eq!(platform.desk.tied_to(&editor).await.unwrap().touches(facility), away);
                }
                platform.desk.end_tie(&editor, declared.id).await.unwrap();
                let code = code_of_claim(platform, &editor, &tuin, &format!("after{n}{role}@example.org")).await;
                assert_eq!(code, "claimed", "a tie that ended no longer counts");
            }
        }
    }

    async fn what_one_is_tied_to_is_not_read_either(platform) {
        let editor = platform.editor(Role::Editor).await;
        let facility = platform.facility().await;
        let review = platform.write(&draft(&facility, "jana@example.org")).await.review;
        let case = platform.case(review).await.id;
        assert!(platform.desk.case(&editor, case).await.is_ok());
        platform.desk.declare_tie(&editor, &with_facility(&facility)).await.unwrap();
        assert_eq!(platform.desk.case(&editor, case).await.unwrap_err().code, "tied");
        let other = platform.editor(Role::SeniorEditor).await;
        assert!(platform.desk.case(&other, case).await.is_ok());
    }

    async fn what_was_held_is_free_and_what_could_be_undone_is_undone(platform) {
        let editor = platform.editor(Role::Editor).await;
        let other = platform.editor(Role::SeniorEditor).await;
        let facility = platform.facility().await;
        let elsewhere = of(platform, Some("De Verzonnen Linde")).await;
        let held = platform.write(&draft(&facility, "a@example.org")).await.review;
        let decided = platform.write(&draft(&facility, "b@example.org")).await.review;
        let untouched = platform.write(&draft(&elsewhere, "c@example.org")).await.review;
        let case = platform.claim(&editor, held).await;
        let pausing = platform.claim(&editor, decided).await;
        platform.desk.decide_with_undo(&editor, pausing, decision(Action::Publish, 1)).await.unwrap();
        platform.claim(&editor, untouched).await;

        platform.desk.declare_tie(&editor, &with_facility(&facility)).await.unwrap();
        platform.pass(TimeDelta::minutes(1));
        platform.desk.settle(pausing).await.unwrap();
        for review in [held, decided] {
            let case = platform.case(review).await;
            assert!(case.lease.is_none() && case.settles_at.is_none() && case.state.is_undecided());
            assert_eq!(platform.review(review).await.state, ReviewState::Queued);
        }
        assert_eq!(platform.case(untouched).await.lease.unwrap().editor, editor.id());
        let error = platform.desk.decide(&editor, case, decision(Action::Publish, 1)).await.unwrap_err();
        assert_eq!(error.code, "tied");
        assert_eq!(platform.desk.undo(&editor, pausing).await.unwrap_err().code, "nothing_to_undo");
        platform.desk.claim(&other, case).await.unwrap();
        platform.desk.claim(&other, pausing).await.unwrap();
    }

    async fn a_tie_counts_in_its_time_only(platform) {
        let editor = platform.editor(Role::Editor).await;
        let facility = platform.facility().await;
        let now = platform.clock.now();
        let between = |since: DateTime<Utc>, until: Option<DateTime<Utc>>| TieDraft {
            since: Some(since),
            until,
            ..with_facility(&facility)
        };
        let (day, hour) = (TimeDelta::days(1), TimeDelta::hours(1));
        platform.desk.declare_tie(&editor, &between(now - day, Some(now - hour))).await.unwrap();
        platform.desk.declare_tie(&editor, &between(now + hour, Some(now + day))).await.unwrap();
        let review = platform.write(&draft(&facility, "jana@example.org")).await.review;
        let case = platform.claim(&editor, review).await;
        platform.pass(hour);
        // Held before the tie began, decided after.
        let error = platform.desk.decide(&editor, case, decision(Action::Publish, 1)).await.unwrap_err();
        assert_eq!(error.code, "tied");
        platform.pass(day);
        assert!(platform.desk.claim(&editor, case).await.is_ok());
        assert_eq!(platform.desk.ties(&editor, None).await.unwrap().len(), 2);
    }

    async fn only_a_senior_editor_declares_and_sees_those_of_others(platform) {
        let editor = platform.editor(Role::Editor).await;
        let senior = platform.editor(Role::SeniorEditor).await;
        let facility = platform.facility().await;
        let for_editor = TieDraft { editor: Some(editor.id()), ..with_facility(&facility) };
        let for_senior = TieDraft { editor: Some(senior.id()), ..with_facility(&facility) };
        assert_eq!(platform.desk.declare_tie(&editor, &for_senior).await.unwrap_err().code, "senior_only");
        assert_eq!(platform.desk.ties(&editor, Some(senior.id())).await.unwrap_err().code, "senior_only");
        let tie = platform.desk.declare_tie(&senior, &for_editor).await.unwrap();
        assert_eq!((tie.editor, tie.declared_by), (editor.id(), senior.id()));
        assert_eq!(platform.desk.ties(&senior, Some(editor.id())).await.unwrap(), std::slice::from_ref(&tie));
        assert_eq!(platform.desk.ties(&editor, None).await.unwrap(), std::slice::from_ref(&tie));
        let own = platform.desk.declare_tie(&senior, &with_facility(&facility)).await.unwrap();
        assert_eq!(platform.desk.end_tie(&editor, own.id).await.unwrap_err().code, "senior_only");
        assert_eq!(platform.desk.end_tie(&editor, tie.id).await.unwrap().until, Some(platform.clock.now()));
        let again = platform.desk.end_tie(&senior, tie.id).await.unwrap();
        assert_eq!(again.until, Some(platform.clock.now()), "what is over stays as it is");
        let rows = platform.store.view().audit_log().about(editor.id().0).await.unwrap();
        let told: Vec<_> = rows.iter().map(|row| row.action.as_str()).filter(|a| a.contains("tie")).collect();
        assert_eq!(told, ["editor.tie_declared", "editor.tie_ended"]);
    }

    async fn a_wrong_tie_is_refused_and_changes_nothing(platform) {
        let senior = platform.editor(Role::SeniorEditor).await;
        let facility = platform.facility().await;
        let nobody = of(platform, None).await;
        let now = platform.clock.now();
        let both = TieDraft { organiser: "vzw De Verzonnen Tuin".into(), ..with_facility(&facility) };
        let unknown = TieDraft { facility: platform.ids.uuid().to_string(), ..TieDraft::default() };
        let wrong: [(TieDraft, &[(&str, &str)]); 8] = [
            (TieDraft::default(), &[("/organiser", "one_of_two")]),
            (both, &[("/organiser", "one_of_two")]),
            (with_organiser("De Verzonnen Tuin"), &[("/organiser", "unknown_organiser")]),
            (unknown, &[("/facility", "unknown_facility")]),
            (TieDraft { facility: "bestaat-niet".into(), ..TieDraft::default() }, &[("/facility", "unknown_facility")]),
            (TieDraft { whole_organisation: true, ..with_facility(&nobody) }, &[("/whole_organisation", "unknown_organiser")]),
            (TieDraft { reason: "é".repeat(501), ..with_facility(&facility) }, &[("/reason", "too_long")]),
            (TieDraft { until: Some(now), ..with_facility(&facility) }, &[("/until", "before_since")]),
        ];
        let before = platform.dump().await;
        for (tie, expected) in wrong {
            let told = fields(platform.desk.declare_tie(&senior, &tie).await.unwrap_err());
            let told: Vec<_> = told.iter().map(|(pointer, code)| (pointer.as_str(), *code)).collect();
            assert_eq!(told, expected, "{tie:?}");
        }
        let stranger = TieDraft { editor: Some(platform.ids.uuid().into()), ..with_facility(&facility) };
        assert_eq!(platform.desk.declare_tie(&senior, &stranger).await.unwrap_err().code, "editor_unknown");
        let id = platform.ids.uuid();
        assert_eq!(platform.desk.ties(&senior, Some(id.into())).await.unwrap_err().code, "editor_unknown");
        assert_eq!(platform.desk.end_tie(&senior, id).await.unwrap_err().code, "tie_unknown");
        assert_eq!(platform.dump().await, before);
    }

    async fn cases_are_filed_under_who_runs_the_facility(platform) {
        for organiser in [Some("vzw De Verzonnen Tuin"), None] {
            let facility = of(platform, organiser).await;
            let email = format!("{}@example.org", organiser.is_some());
            let review = platform.write(&draft(&facility, &email)).await.review;
            assert_eq!(platform.case(review).await.organiser, organiser.map(organiser_key));
        }
    }

    async fn the_queue_passes_over_what_one_is_tied_to(platform) {
        let editor = platform.editor(Role::Editor).await;
        let facility = platform.facility().await;
        let elsewhere = of(platform, Some("De Verzonnen Linde")).await;
        let away = platform.write(&draft(&facility, "a@example.org")).await.review;
        let there = platform.write(&draft(&elsewhere, "b@example.org")).await.review;
        let listed = async || {
            let asked = QueueRequest { limit: 10, ..QueueRequest::default() };
            let page = platform.desk.queue(&editor, &asked).await.unwrap();
            let mut subjects: Vec<_> = page.items.iter().map(|item| item.case.subject).collect();
            subjects.sort();
            subjects
        };
        let mut both = vec![away.0, there.0];
        both.sort();
        assert_eq!(listed().await, both);
        for tie in [with_facility(&facility), with_organiser("vzw De Verzonnen Tuin")] {
            let declared = platform.desk.declare_tie(&editor, &tie).await.unwrap();
            assert_eq!(listed().await, [there.0]);
            let next = platform.desk.next(&editor, &QueueFilter::default()).await.unwrap().unwrap();
            assert_eq!(next.case.subject, there.0);
            assert!(platform.desk.next(&editor, &QueueFilter::default()).await.unwrap().is_none());
            platform.desk.release(&editor, next.case.id).await.unwrap();
            platform.desk.end_tie(&editor, declared.id).await.unwrap();
        }
    }
}
