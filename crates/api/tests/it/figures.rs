//! Figures over places and time: they add up, and say nothing of too few.

use crate::app::App;
use domain::{Facility, Role, Sector};
use serde_json::{Value, json};

async fn placed(app: &App, sector: Sector, province: Option<&str>, municipality: &str) -> Facility {
    let mut facility = app.platform.new_facility(sector);
    facility.province = province.map(str::to_owned);
    facility.municipality = Some(municipality.to_owned());
    app.platform.add_facility(&facility).await;
    facility
}

fn sum(groups: &Value, what: &str) -> i64 {
    groups.as_array().unwrap().iter().map(|group| group[what].as_i64().unwrap()).sum()
}

fn named<'v>(groups: &'v Value, name: &str) -> &'v Value {
    groups.as_array().unwrap().iter().find(|group| group["name"] == name).unwrap()
}

#[tokio::test]
async fn figures_add_up_in_every_direction_and_hide_a_mean_of_too_few() {
    let app = App::new().await;
    let editor = app.platform.editor(Role::Editor).await;
    let gent = placed(&app, Sector::Childcare, Some("Oost-Vlaanderen"), "Gent").await;
    let aalst = placed(&app, Sector::Elderly, Some("Oost-Vlaanderen"), "Aalst").await;
    let brussel = placed(&app, Sector::Elderly, None, "Brussel").await;
    placed(&app, Sector::YouthCare, Some("Antwerpen"), "Lier").await;
    for (facility, count) in [(&gent, 3), (&aalst, 2), (&brussel, 1)] {
        for n in 0..count {
            let email = format!("{n}.{}@example.org", facility.id);
            app.platform.publish(&editor, facility, &email).await;
        }
    }
    let answer = app.get("/api/v1/figures?by=quarter&from=2026&to=2026").await;
    assert_eq!(answer.status, 200, "{}", answer.text());
    assert!(answer.header("link").contains("creativecommons.org/licenses/by/4.0"));
    let all = answer.json();
    assert_eq!(all["whole"]["reviews"], 6);
    assert_eq!(
        (&all["whole"]["facilities"], &all["whole"]["facilities_with_reviews"]),
        (&json!(4), &json!(3))
    );
    assert_eq!(all["whole"]["mean"], 4.5);
    for groups in ["sectors", "provinces", "municipalities"] {
        for what in ["reviews", "reviews_with_score", "facilities", "facilities_with_reviews"] {
            assert_eq!(sum(&all[groups], what), all["whole"][what].as_i64().unwrap(), "{groups} {what}");
        }
        for group in all[groups].as_array().unwrap() {
            assert_eq!(sum(&group["periods"], "reviews"), group["reviews"].as_i64().unwrap());
        }
    }
    assert_eq!(named(&all["sectors"], "childcare")["mean"], 4.5);
    assert_eq!(named(&all["municipalities"], "Aalst")["mean"], json!(null), "two are too few");
    assert_eq!(named(&all["provinces"], "")["reviews"], 1, "Brussels has no province and is not forgotten");
    assert_eq!(named(&all["provinces"], "Antwerpen")["reviews"], 0);
    // One look at a part is the part of the whole.
    let part = app.get("/api/v1/figures?province=Oost-Vlaanderen&sector=elderly&by=year").await.json();
    assert_eq!(part["whole"]["reviews"], 2);
    assert_eq!((&part["sectors"], &part["provinces"]), (&json!([]), &json!([])));
    let table = app.get("/api/v1/figures.csv?by=year&from=2026").await;
    assert_eq!(table.status, 200);
    let rows: Vec<String> = table.text().split_terminator("\r\n").map(str::to_owned).collect();
    assert_eq!(
        rows[0],
        "group,name,period,reviews,reviews_with_score,mean,facilities_with_reviews,facilities"
    );
    assert_eq!(rows[1], "all,,,6,6,4.5,3,4");
    assert!(rows.contains(&"municipality,Aalst,2026,2,2,,1,".to_owned()), "{rows:?}");
}

#[tokio::test]
async fn what_makes_no_sense_is_refused_field_by_field() {
    let app = App::new().await;
    placed(&app, Sector::Childcare, Some("Oost-Vlaanderen"), "Gent").await;
    for (query, pointer) in [
        ("sector=banks", "/sector"),
        ("province=Atlantis", "/province"),
        ("municipality=Nergenshuizen", "/municipality"),
        ("by=day", "/by"),
        ("from=1999", "/from"),
        ("to=3000", "/to"),
        ("from=2026&to=2025", "/to"),
        ("from=2001&to=2026", "/from"),
        ("from=%E2%80%AE2026", "/from"),
        ("from=99999999999999999999", "/from"),
        ("unknown=1", "/unknown"),
    ] {
        for path in ["/api/v1/figures", "/api/v1/figures.csv"] {
            let answer = app.get(&format!("{path}?{query}")).await;
            assert_eq!(answer.status, 422, "{query}: {}", answer.text());
            assert_eq!(answer.json()["errors"][0]["pointer"], pointer, "{query}");
        }
    }
    let found = app.get("/api/v1/figures?municipality=gent").await.json();
    assert_eq!((&found["municipality"], &found["whole"]["facilities"]), (&json!("Gent"), &json!(1)));
}
