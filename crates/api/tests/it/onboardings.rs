//! Checklists of applications over HTTP: what a member does, and what a manager reads.

use crate::app::App;
use crate::pilots::{applied, manager, run};
use crate::providers::{call, member};
use domain::ids::ApplicationId;
use domain::pilot::ApplicationState as S;
use domain::{MemberRole, Sector};
use serde_json::json;

const WHY: &str = "Dat spraken we zo af met de aanvrager.";

#[tokio::test]
async fn a_checklist_from_the_first_contact_to_the_board() {
    let app = App::new().await;
    let (application, _) = applied(&app, "huis@example.org").await;
    let id: ApplicationId = application.parse().unwrap();
    let locations = app.platform.store.view().pilot_locations().of(id).await.unwrap();
    let places = locations.iter().filter_map(|one| one.facility).collect::<Vec<_>>();
    let facilities = app.platform.store.view().facilities().find_many(&places).await.unwrap();
    let me = member(&app, MemberRole::Owner, &facilities.iter().collect::<Vec<_>>()).await;
    let pilot = manager(&app, &[]).await;
    let (own, onboarding) = (format!("/onboardings/{id}"), format!("/applications/{id}/onboarding"));
    call(&app, &me, "GET", &own, None).await.problem(404, "application_not_found");
    run(&app, &pilot, "GET", &onboarding, None).await.problem(404, "onboarding_not_found");
    let boss = app.platform.pilot_manager(&[]).await;
    for to in [S::ProvisionallySelected, S::Selected] {
        app.platform.desk.move_application(&boss, id, to, WHY).await.unwrap();
    }
    let list = call(&app, &me, "GET", "/onboardings", None).await.ok();
    assert_eq!((&list["items"][0]["id"], &list["items"][0]["may_act"]), (&json!(id), &json!(true)));
    assert_eq!(list["items"][0]["checklist"]["next"], "contacts");
    let contacts = format!("{own}/contacts");
    let wrong = json!({ "name": "", "email": "x", "function": "quality", "language": "nl" });
    let wrong = call(&app, &me, "POST", &contacts, Some(&wrong)).await.problem(422, "invalid_fields");
    assert_eq!(
        (&wrong["errors"][0]["pointer"], &wrong["errors"][1]["pointer"]),
        (&json!("/name"), &json!("/email"))
    );
    let jana =
        json!({ "name": "Jana", "email": "jana@example.org", "function": "quality", "language": "nl" });
    let added = call(&app, &me, "POST", &contacts, Some(&jana)).await.expect(201);
    let contact = format!("{contacts}/{}", added["contacts"][0]["id"].as_str().unwrap());
    assert_eq!(call(&app, &me, "DELETE", &contact, None).await.ok()["contacts"], json!([]));
    call(&app, &me, "DELETE", &contact, None).await.problem(404, "contact_not_found");
    call(&app, &me, "POST", &contacts, Some(&jana)).await.expect(201);
    let charter = format!("{own}/charter");
    let old = json!({ "version": "2023-1", "accepts": true });
    call(&app, &me, "PUT", &charter, Some(&old)).await.problem(409, "charter_changed");
    let not = json!({ "version": "2024-1", "accepts": false });
    call(&app, &me, "PUT", &charter, Some(&not)).await.problem(422, "invalid_fields");
    let accepts = json!({ "version": "2024-1", "accepts": true });
    let accepted = call(&app, &me, "PUT", &charter, Some(&accepts)).await.ok();
    assert_eq!(accepted["charter"]["accepted_by"], "supervisor");
    for facility in &facilities {
        let path = format!("{own}/facilities/{}", facility.id);
        call(&app, &me, "PUT", &path, Some(&json!({ "correction": "" }))).await.ok();
    }
    let count = json!({ "count": 40 });
    call(&app, &me, "PUT", &format!("{own}/handed-out"), Some(&count)).await.problem(409, "not_live");
    let seen = call(&app, &me, "GET", &own, None).await.ok();
    assert_eq!(
        (&seen["checklist"]["waits_for_manager"], &seen["checklist"]["next"]),
        (&json!(true), &json!(null))
    );
    let board = run(&app, &pilot, "GET", "/programmes/vroeg-en-nabij-2024/onboardings", None).await.ok();
    assert_eq!(board["items"][0]["application"]["id"], json!(id));
    assert_eq!((&board["items"][0]["stuck"], &board["counts"][0]["count"]), (&json!(false), &json!(1)));
    let full = run(&app, &pilot, "GET", &onboarding, None).await.ok();
    assert_eq!((&full["contacts"][0]["name"], &full["reminded"]), (&json!("Jana"), &json!(0)));
    let elderly = manager(&app, &[Sector::Elderly]).await;
    run(&app, &elderly, "GET", &onboarding, None).await.problem(404, "application_not_found");
    let elsewhere = app.platform.facility().await;
    let stranger = crate::providers::member_of(&app, 7, MemberRole::Owner, &[&elsewhere]).await;
    call(&app, &stranger, "GET", &own, None).await.problem(404, "application_not_found");
    call(&app, &stranger, "POST", &contacts, Some(&jana)).await.problem(404, "application_not_found");
}
