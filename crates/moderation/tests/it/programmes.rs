//! Changing a programme: versions, what is refused, who may, and what becomes of applications.

use domain::ids::FacilityId;
use domain::pilot::{ApplicationState as S, Condition, Programme, ProgrammeEdit, RuleStatus};
use domain::{ErrorKind, RuleError, Sector};
use moderation::PilotManager;
use testkit::on_both_engines;
use testkit::platform::{TestPlatform, application_draft, programmes};

const CALL: &str = "vroeg-en-nabij-2024";
const WHY: &str = "De administratie maakte meer middelen vrij.";

fn told<T: std::fmt::Debug>(answer: Result<T, RuleError>) -> (ErrorKind, &'static str) {
    let error = answer.unwrap_err();
    (error.kind, error.code)
}

fn held(platform: &TestPlatform) -> &Programme {
    platform.submissions.programmes().get(CALL).unwrap()
}

async fn save(
    platform: &TestPlatform,
    manager: &PilotManager,
    version: u32,
    change: impl FnOnce(&mut ProgrammeEdit),
) -> Result<Programme, RuleError> {
    let mut edit = ProgrammeEdit::of(held(platform));
    change(&mut edit);
    platform.desk.edit_programme(manager, CALL, version, edit, WHY).await
}

on_both_engines! {
    async fn a_change_is_a_version_that_holds_at_once_and_the_file_stays_to_be_read(platform) {
        let manager = platform.pilot_manager(&[]).await;
        let before = platform.desk.programme_history(&manager, CALL).await.unwrap();
        assert_eq!((before.number, before.versions.len(), before.may_edit), (1, 1, true));
        let longer = save(platform, &manager, 1, |edit| edit.months = 30).await.unwrap();
        assert_eq!((longer.months, longer.version.as_str()), (30, "2024-1.2"));
        assert_eq!(held(platform).months, 30, "the public side has it too");
        let late = save(platform, &manager, 1, |edit| edit.months = 36).await;
        assert_eq!(told(late), (ErrorKind::Conflict, "programme_changed"));
        save(platform, &manager, 2, |edit| edit.months = 36).await.unwrap();
        let after = platform.desk.programme_history(&manager, CALL).await.unwrap();
        let seen: Vec<_> = after.versions.iter().map(|one| (one.number, one.programme.months)).collect();
        assert_eq!((after.number, seen), (3, vec![(3, 36), (2, 30), (1, 24)]));
        let (by, _, why) = after.versions[0].made.clone().unwrap();
        assert_eq!((by.expose().as_str(), why.as_str()), ("Beheerder Verzonnen", WHY));

        // Another node has read the files and nothing else.
        let other = platform.desk_with(|rules| rules.programmes = programmes());
        assert_eq!(other.rules().programmes.get(CALL).unwrap().months, 24);
        assert!(other.refresh_programmes().await.unwrap());
        assert!(!other.refresh_programmes().await.unwrap());
        assert_eq!(other.rules().programmes.get(CALL).unwrap().months, 36);
    }

    async fn what_is_wrong_is_told_at_its_field_and_changes_nothing(platform) {
        let manager = platform.pilot_manager(&[]).await;
        let before = platform.dump().await;
        let refused = save(platform, &manager, 1, |edit| (edit.months, edit.capacity) = (0, 5)).await.unwrap_err();
        let pointers: Vec<_> = refused.fields.iter().map(|error| error.pointer.as_str()).collect();
        assert_eq!((refused.code, pointers), ("invalid_fields", vec!["/months", "/capacity"]));
        let same = ProgrammeEdit::of(held(platform));
        let silent = platform.desk.edit_programme(&manager, CALL, 1, same, " ").await.unwrap_err();
        assert_eq!(silent.fields[0].pointer, "/reason");
        assert_eq!(platform.dump().await, before);
    }

    async fn whoever_manages_all_of_its_sectors_may(platform) {
        let childcare = platform.pilot_manager(&[Sector::Childcare]).await;
        save(platform, &childcare, 1, |edit| edit.months = 30).await.unwrap();
        let elderly = platform.pilot_manager(&[Sector::Elderly]).await;
        assert_eq!(told(save(platform, &elderly, 2, |_| ()).await), (ErrorKind::NotFound, "programme_not_found"));
        assert!(!platform.desk.programme_history(&elderly, "platform").await.unwrap().may_edit);
        let all = ProgrammeEdit::of(platform.submissions.programmes().get("platform").unwrap());
        let others = platform.desk.edit_programme(&elderly, "platform", 1, all, WHY).await;
        assert_eq!(told(others), (ErrorKind::Forbidden, "programme_of_others"));
    }

    async fn nobody_loses_a_place_and_who_waits_is_weighed_anew(platform) {
        let manager = platform.pilot_manager(&[]).await;
        let ids: Vec<FacilityId> = platform.pilot_facilities().await.iter().map(|one| one.id).collect();
        let mut applications = Vec::new();
        for email in ["jana@example.org", "joris@example.org", "mia@example.org"] {
            applications.push(platform.applied(CALL, &application_draft(email, &ids)).await);
        }
        for id in &applications[..2] {
            platform.desk.move_application(&manager, *id, S::ProvisionallySelected, WHY).await.unwrap();
        }
        let fewer = |places: u32| move |edit: &mut ProgrammeEdit| {
            edit.capacity = places;
            edit.waves[0].places = places;
        };
        let refused = save(platform, &manager, 1, fewer(1)).await.unwrap_err();
        assert_eq!((refused.fields[0].pointer.as_str(), refused.fields[0].code), ("/capacity", "below_taken"));
        save(platform, &manager, 1, fewer(2)).await.unwrap();
        let full = platform.desk.move_application(&manager, applications[2], S::ProvisionallySelected, WHY).await;
        assert_eq!(full.unwrap_err().error.code, "programme_full");

        assert_eq!(platform.desk.programme_history(&manager, CALL).await.unwrap().undecided, 3);
        let stricter = |edit: &mut ProgrammeEdit| {
            let rule = edit.rules.iter_mut().find(|rule| rule.id == "two_organisers").unwrap();
            rule.asks = Condition::Organisers { at_least: 9 };
        };
        save(platform, &manager, 2, stricter).await.unwrap();
        let waits = platform.desk.application(&manager, applications[2]).await.unwrap();
        let rule = waits.rules.iter().find(|rule| rule.finding.rule == "two_organisers").unwrap();
        assert_eq!(rule.finding.status, RuleStatus::Unmet);
        let decided = platform.desk.application(&manager, applications[0]).await.unwrap();
        assert_eq!(decided.record.state, S::ProvisionallySelected, "what was decided stays");
    }

    async fn of_two_who_save_at_once_one_is_told(platform) {
        let (one, other) = (platform.pilot_manager(&[]).await, platform.pilot_manager(&[]).await);
        let saves = futures::join!(
            save(platform, &one, 1, |edit| edit.months = 30),
            save(platform, &other, 1, |edit| edit.months = 36)
        );
        let refused = [saves.0, saves.1].into_iter().filter_map(Result::err).map(|error| error.code);
        assert_eq!(refused.collect::<Vec<_>>(), ["programme_changed"]);
    }
}
