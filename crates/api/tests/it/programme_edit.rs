//! Changing a programme, by the API.

use crate::app::App;
use crate::pilots::{manager, run};
use domain::Sector;
use serde_json::json;

const PATH: &str = "/programmes/vroeg-en-nabij-2024";

#[tokio::test]
async fn what_is_read_can_be_sent_back_changed() {
    let app = App::new().await;
    let session = manager(&app, &[Sector::Childcare]).await;
    let read = run(&app, &session, "GET", PATH, None).await.ok();
    assert_eq!((&read["version"], &read["may_edit"]), (&json!(1), &json!(true)));
    let mut change = json!({
        "version": 1, "reason": "De administratie maakte meer middelen vrij.", "programme": read["programme"],
    });
    change["programme"]["months"] = json!(0);
    assert_eq!(run(&app, &session, "PUT", PATH, Some(&change)).await.pointers(), ["/months"]);
    change["programme"]["months"] = json!(30);
    let saved = run(&app, &session, "PUT", PATH, Some(&change)).await.ok();
    assert_eq!((&saved["version"], &saved["programme"]["months"]), (&json!(2), &json!(30)));
    assert_eq!(saved["versions"][1]["programme"], read["programme"]);
    run(&app, &session, "PUT", PATH, Some(&change)).await.problem(409, "programme_changed");
    let public = app.get("/api/v1/programmes").await.ok();
    let shown =
        public["items"].as_array().unwrap().iter().find(|one| one["id"] == "vroeg-en-nabij-2024").unwrap();
    assert_eq!((&shown["months"], &shown["version"]), (&json!(30), &json!("2024-1.2")));

    let elderly = manager(&app, &[Sector::Elderly]).await;
    run(&app, &elderly, "GET", PATH, None).await.problem(404, "programme_not_found");
    let all = run(&app, &elderly, "GET", "/programmes/platform", None).await.ok();
    let foreign = json!({ "version": 1, "reason": change["reason"], "programme": all["programme"] });
    run(&app, &elderly, "PUT", "/programmes/platform", Some(&foreign))
        .await
        .problem(403, "programme_of_others");
}
