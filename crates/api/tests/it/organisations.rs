//! The members of an organisation over HTTP.

use crate::app::{Answer, App, Session};
use crate::providers::{call, member, member_of};
use axum::body::Body;
use axum::http::Request;
use domain::MemberRole;
use serde_json::{Value, json};
use testkit::platform::{member_token, names};

async fn organisation(app: &App, who: &Session) -> String {
    let mine = call(app, who, "GET", "/organisations", None).await.ok();
    format!("/organisations/{}", mine["items"][0]["id"].as_str().unwrap())
}

fn invitation(email: &str, role: &str) -> Value {
    json!({ "name": "Sam", "email": email, "role": role, "function": "staff", "language": "en" })
}

async fn list(app: &App, who: &Session, path: &str, kind: &str, file: &str) -> Answer {
    let request = Request::post(format!("/api/provider/v1{path}"))
        .header("cookie", &who.cookie)
        .header("x-csrf-token", &who.csrf)
        .header("content-type", kind);
    app.send(request.body(Body::from(file.to_owned())).unwrap()).await
}

#[tokio::test]
async fn an_owner_keeps_the_members() {
    let app = App::new().await;
    let me = member(&app, MemberRole::Owner, &[]).await;
    let other = member(&app, MemberRole::Responder, &[]).await;
    let own = organisation(&app, &me).await;
    let (members, invitations) = (format!("{own}/members"), format!("{own}/invitations"));
    let all = call(&app, &me, "GET", &members, None).await.ok();
    assert_eq!(all["items"].as_array().unwrap().len(), 2);
    assert!(all["items"][0]["email"].as_str().unwrap().ends_with("@example.org"));

    // The last owner stays one.
    let (mine, theirs) = (format!("{members}/{}", me.editor), format!("{members}/{}", other.editor));
    let less = json!({ "role": "reader", "function": "staff" });
    call(&app, &me, "PUT", &mine, Some(&less)).await.problem(409, "last_owner");
    call(&app, &me, "DELETE", &mine, None).await.problem(409, "last_owner");
    let boss = json!({ "role": "boss", "function": "x" });
    let wrong = call(&app, &me, "PUT", &theirs, Some(&boss)).await;
    assert_eq!(wrong.pointers(), ["/role", "/function"]);
    let owner = json!({ "role": "owner", "function": "ombuds" });
    assert_eq!(call(&app, &me, "PUT", &theirs, Some(&owner)).await.status, 204);
    let seen = call(&app, &other, "GET", &members, None).await.ok();
    assert!(seen["items"].as_array().unwrap().iter().all(|one| one["role"] == "owner"), "{seen}");

    let wrong = call(&app, &me, "POST", &invitations, Some(&invitation("x", "owner"))).await;
    assert_eq!(wrong.pointers(), ["/email"]);
    let sam = invitation("sam@example.org", "reader");
    let id = call(&app, &me, "POST", &invitations, Some(&sam)).await.expect(201)["id"].clone();
    call(&app, &me, "POST", &invitations, Some(&sam)).await.problem(422, "invalid_fields");
    let waiting = call(&app, &me, "GET", &invitations, None).await.ok();
    assert_eq!((&waiting["items"][0]["id"], &waiting["items"][0]["language"]), (&id, &json!("en")));
    assert!(member_token(&app.platform.mail().await).is_some());
    let one = format!("{invitations}/{}", id.as_str().unwrap());
    call(&app, &me, "POST", &format!("{one}/resend"), None).await.problem(429, "too_soon");
    assert_eq!(call(&app, &me, "POST", &format!("{one}/withdraw"), None).await.status, 204);
    call(&app, &me, "POST", &format!("{one}/withdraw"), None).await.problem(409, "invitation_closed");
    call(&app, &me, "POST", &format!("{one}/resend"), None).await.problem(409, "invitation_closed");
    assert_eq!(call(&app, &me, "GET", &invitations, None).await.ok()["items"], json!([]));

    assert_eq!(call(&app, &me, "DELETE", &theirs, None).await.status, 204);
    call(&app, &me, "DELETE", &theirs, None).await.problem(404, "member_not_found");
    call(&app, &other, "GET", &members, None).await.problem(404, "organisation_not_found");
}

#[tokio::test]
async fn nobody_else_sees_or_changes_the_members() {
    let app = App::new().await;
    let me = member(&app, MemberRole::Owner, &[]).await;
    let own = organisation(&app, &me).await;
    let responder = member(&app, MemberRole::Responder, &[]).await;
    let stranger = member_of(&app, 2, MemberRole::Owner, &[]).await;
    let one = "018bcfe5-6800-7000-8000-000000000001";
    let rights = json!({ "role": "reader", "function": "staff" });
    let sam = invitation("sam@example.org", "reader");
    let calls = [
        ("GET", format!("{own}/members"), None),
        ("PUT", format!("{own}/members/{}", me.editor), Some(&rights)),
        ("DELETE", format!("{own}/members/{}", me.editor), None),
        ("GET", format!("{own}/invitations"), None),
        ("POST", format!("{own}/invitations"), Some(&sam)),
        ("POST", format!("{own}/invitations/{one}/resend"), None),
        ("POST", format!("{own}/invitations/{one}/withdraw"), None),
    ];
    for (method, path, body) in &calls {
        call(&app, &responder, method, path, *body).await.problem(403, "owner_only");
        call(&app, &stranger, method, path, *body).await.problem(404, "organisation_not_found");
    }
    let file = "e-mail;taal;rol;functie\na@example.org;nl;lezer;staff\n";
    let path = format!("{own}/invitations/list");
    list(&app, &responder, &path, "text/csv", file).await.problem(403, "owner_only");
    list(&app, &stranger, &path, "text/csv", file).await.problem(404, "organisation_not_found");
    assert!(app.platform.mails().await.is_empty());
    assert_eq!(
        call(&app, &me, "GET", &format!("{own}/members"), None).await.ok()["items"][0]["role"],
        "owner"
    );
}

#[tokio::test]
async fn a_list_invites_everybody_or_says_which_rows_are_wrong() {
    let app = App::new().await;
    let me = member(&app, MemberRole::Owner, &[]).await;
    let own = organisation(&app, &me).await;
    let path = format!("{own}/invitations/list");
    let file = "naam;e-mail;taal;rol;functie\nA;a@example.org;nl;lezer;staff\nB;geen;de;baas;staff\nC;A@example.org;nl;lezer;staff\n";
    list(&app, &me, &path, "application/json", file).await.problem(415, "unsupported_media_type");
    let wrong = list(&app, &me, &path, "text/csv; charset=utf-8", file).await;
    let told = wrong.problem(422, "invalid_fields");
    assert_eq!(wrong.pointers(), ["/rows/3/email", "/rows/3/role", "/rows/3/language", "/rows/4/email"]);
    assert_eq!(told["errors"][3]["code"], "double_in_list");
    assert!(told["errors"][3]["detail"].as_str().unwrap().contains("regel 2"), "{told}");
    assert!(!told.to_string().contains("example.org"), "{told}");
    assert!(app.platform.mails().await.is_empty());
    let right = format!("{path}?only_right=true");
    assert_eq!(
        list(&app, &me, &right, "text/csv", file).await.expect(201),
        json!({ "invited": 1, "skipped": 2 })
    );
    assert_eq!(names(&app.platform.mails().await), ["member_invitation"]);
    let again = list(&app, &me, &right, "text/csv", file).await.problem(422, "invalid_fields");
    assert_eq!(again["errors"][0]["code"], "already_invited");
    let none = list(&app, &me, &path, "text/csv", "naam\nA\n").await;
    assert_eq!(none.pointers(), ["/list", "/list", "/list", "/list"]);
}
