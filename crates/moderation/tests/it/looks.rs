//! The list of those who looked at who wrote a text.

use chrono::TimeDelta;
use domain::ids::CaseId;
use domain::{ErrorKind, Redacted, Role, Sector};
use testkit::on_both_engines;
use testkit::platform::moderation::{Look, NewEditor};
use testkit::platform::{PASSWORD, TestPlatform, draft};

const REASON: &str = "De indiener vraagt om teruggebeld te worden.";

async fn waiting(platform: &TestPlatform, sector: Sector, email: &str) -> CaseId {
    let written = platform.write(&draft(&platform.facility_of(sector).await, email)).await;
    platform.case(written.review).await.id
}

fn reason(look: &Look) -> Option<&str> {
    look.reason.as_ref().map(|reason| reason.expose().as_str())
}

on_both_engines! {
    async fn looks_at_the_desk_and_for_a_signal_stand_in_one_list(platform) {
        let (editor, senior) = (platform.editor(Role::Editor).await, platform.editor(Role::SeniorEditor).await);
        let inspector = platform.inspector(&[]).await;
        let case = waiting(platform, Sector::Childcare, "jana@example.org").await;
        let signal = platform.open_signal(&senior, case).await.id;
        platform.desk.refer_signal(&senior, signal, "zorginspectie", "").await.unwrap();
        platform.desk.claim(&editor, case).await.unwrap();
        for second in 0..3 {
            let why = format!("{REASON} {second}");
            platform.desk.reveal_identity(&editor, case, &why).await.unwrap();
            platform.pass(TimeDelta::seconds(1));
            platform.desk.signal_identity(&inspector, signal, &why).await.unwrap();
            platform.pass(TimeDelta::seconds(1));
        }
        let (mut all, mut cursor) = (Vec::new(), None);
        loop {
            let page = platform.desk.all_identity_looks(&senior, cursor.as_deref(), 4).await.unwrap();
            assert!(page.looks.len() <= 4);
            all.extend(page.looks);
            cursor = page.next_cursor;
            if cursor.is_none() {
                break;
            }
        }
        let told: Vec<_> = all.iter().map(|look| (look.editor, look.signal, reason(look).unwrap())).collect();
        let why = |second: u8| format!("{REASON} {second}");
        assert_eq!(told, [
            (inspector.id(), Some(signal), why(2).as_str()), (editor.id(), None, why(2).as_str()),
            (inspector.id(), Some(signal), why(1).as_str()), (editor.id(), None, why(1).as_str()),
            (inspector.id(), Some(signal), why(0).as_str()), (editor.id(), None, why(0).as_str()),
        ]);
        assert!(all.iter().all(|look| look.case == case && look.sector == Sector::Childcare));
        assert!(all.iter().all(|look| !look.editor_name.expose().is_empty()));
        let said = format!("{all:?}");
        for secret in ["Jana", "Verzonnenmans", "jana@", "teruggebeld"] {
            assert!(!said.contains(secret), "{secret}");
        }
    }

    async fn only_senior_editors_read_it_and_reasons_only_of_their_sectors(platform) {
        let (editor, senior) = (platform.editor(Role::Editor).await, platform.editor(Role::SeniorEditor).await);
        for (sector, email) in [(Sector::Childcare, "jana@example.org"), (Sector::Elderly, "mia@example.org")] {
            let case = waiting(platform, sector, email).await;
            platform.desk.claim(&editor, case).await.unwrap();
            platform.desk.reveal_identity(&editor, case, REASON).await.unwrap();
            platform.desk.release(&editor, case).await.unwrap();
        }
        let refused = platform.desk.all_identity_looks(&editor, None, 10).await.unwrap_err();
        assert_eq!((refused.kind, refused.code), (ErrorKind::Forbidden, "senior_only"));
        for bad in ["", "nonsense", "WyJzaWduYWxzIiwxXQ"] {
            let error = platform.desk.all_identity_looks(&senior, Some(bad), 10).await.unwrap_err();
            assert_eq!(crate::fields(error), [("/cursor".to_owned(), "bad_cursor")]);
        }
        let scoped = NewEditor {
            email: Redacted::new("ouderen@example.org".into()),
            name: Redacted::new("Ouderen".into()),
            role: Role::SeniorEditor,
            sectors: vec![Sector::Elderly],
            password: Redacted::new(PASSWORD.into()),
        };
        platform.desk.add_editor(&scoped).await.unwrap();
        let scoped = platform.sign_in("ouderen@example.org").await;
        let looks = platform.desk.all_identity_looks(&scoped, None, 10).await.unwrap().looks;
        let mut told: Vec<_> = looks.iter().map(|look| (look.sector, reason(look))).collect();
        told.sort();
        assert_eq!(told, [(Sector::Childcare, None), (Sector::Elderly, Some(REASON))]);
        let all = platform.desk.all_identity_looks(&senior, None, 10).await.unwrap().looks;
        assert!(all.len() == 2 && all.iter().all(|look| reason(look) == Some(REASON)));
    }
}
