//! The members of an organisation, in a browser without JavaScript.

use crate::browser::{Browser, Site};
use domain::{MemberRole, Role};
use testkit::platform::{PASSWORD, member_token};

async fn member(site: &Site, organisation: u32, role: MemberRole) -> (Browser, String) {
    let email = site.platform.add_member(organisation, role, &[]).await;
    let mut browser = site.browser();
    browser.post("/aanbieder/aanmelden", &[("email", &email), ("password", PASSWORD)]).await.to();
    (browser, email)
}

fn invitation<'a>(email: &'a str, role: &'a str) -> [(&'a str, &'a str); 5] {
    [
        ("name", "Sam <b>Verzonnen"),
        ("email", email),
        ("role", role),
        ("function", "staff"),
        ("language", "nl"),
    ]
}

#[tokio::test]
async fn an_owner_invites_a_colleague_who_joins_with_a_password() {
    let site = Site::open().await;
    let (mut owner, _) = member(&site, 1, MemberRole::Owner).await;
    let here = owner.get("/aanbieder/leden").await.to().to_owned();
    owner
        .get(&here)
        .await
        .is(200)
        .shows("Leden van Verzonnen organisatie 1")
        .shows("Er wacht geen uitnodiging");
    let wrong = owner.post_from(&here, &here, &invitation("geen adres", "baas")).await.is(422);
    wrong.shows("href=\"#f-email\"").shows("href=\"#f-role\"").shows("value=\"geen adres\"").hides("<b>Verz");
    let sent = owner.post_from(&here, &here, &invitation("sam@example.org", "responder")).await;
    assert_eq!(sent.to(), format!("{here}?gedaan=uitgenodigd"));
    owner.get(sent.to()).await.is(200).shows("De uitnodiging is verstuurd").shows("sam@example.org");
    let twice = owner.post_from(&here, &here, &invitation("sam@example.org", "reader")).await.is(422);
    twice.shows("Dit adres is al uitgenodigd");
    let link = format!("/aanbieder/uitnodiging/{}", member_token(&site.platform.mail().await).unwrap());

    let mut sam = site.browser();
    sam.get(&link).await.is(200).shows("Word lid van Verzonnen organisatie 1").shows("sam@example.org");
    sam.post(&link, &[("password", "kort")]).await.is(422).shows("href=\"#f-password\"");
    assert_eq!(sam.post(&link, &[("password", PASSWORD)]).await.to(), "/aanbieder?gedaan=lid");
    sam.get(&link).await.is(410);
    sam.get("/aanbieder?gedaan=lid").await.is(200).shows("Je bent nu lid");
    sam.post("/aanbieder/aanmelden", &[("email", "sam@example.org"), ("password", PASSWORD)]).await.to();
    sam.get("/aanbieder/leden").await.is(200).shows("Een eigenaar beheert de leden");
    sam.get(&here).await.is(403).shows("Alleen een eigenaar");

    let page = owner.get(&here).await.is(200);
    let row = page.body.split("/lid/").find(|part| part.contains("Sam &#60;b&#62;Verzonnen")).unwrap();
    let him = format!("{here}/lid/{}", &row[..36]);
    let bad = owner.post_from(&him, &him, &[("role", "baas"), ("function", "staff")]).await.is(422);
    bad.shows("href=\"#f-role\"");
    let kept = owner.post_from(&him, &him, &[("role", "owner"), ("function", "ombuds")]).await;
    owner.get(kept.to()).await.is(200).shows("Dat is in orde");
    sam.get(&here).await.is(200).shows("sam@example.org");
    owner.post_from(&him, &format!("{him}/weg"), &[]).await.to();
    sam.get(&here).await.is(404);
    sam.get("/aanbieder/leden").await.is(200).shows("Je bent van geen organisatie meer lid");
}

#[tokio::test]
async fn a_colleague_with_an_account_signs_in_and_joins() {
    let site = Site::open().await;
    let (mut owner, own_email) = member(&site, 1, MemberRole::Owner).await;
    let (_, email) = member(&site, 2, MemberRole::Reader).await;
    let here = owner.get("/aanbieder/leden").await.to().to_owned();
    owner.post_from(&here, &here, &invitation(&email, "owner")).await.to();
    let link = format!("/aanbieder/uitnodiging/{}", member_token(&site.platform.mail().await).unwrap());
    let mut colleague = site.browser();
    let page =
        colleague.get(&link).await.is(200).shows("Je hebt hier al een account").hides("name=\"password\"");
    assert_eq!(page.link("/aanbieder?next="), format!("/aanbieder?next={link}"));
    assert!(colleague.post(&link, &[("password", PASSWORD)]).await.to().starts_with("/aanbieder?next="));
    // Signed in as somebody else.
    owner.post_from(&link, &link, &[]).await.is(409).shows("ander e-mailadres");
    assert_ne!(own_email, email);
    let next = [("email", email.as_str()), ("password", PASSWORD), ("next", &link)];
    assert_eq!(colleague.post("/aanbieder/aanmelden", &next).await.to(), link);
    assert_eq!(colleague.post(&link, &[("csrf_token", "vals")]).await.status, 403);
    let joined = colleague.post_from(&link, &link, &[]).await;
    colleague
        .get(joined.to())
        .await
        .is(200)
        .shows("Je bent nu lid")
        .shows("organisatie 1")
        .shows("organisatie 2");
}

#[tokio::test]
async fn the_last_owner_stays_and_strangers_see_nothing() {
    let site = Site::open().await;
    let (mut owner, _) = member(&site, 1, MemberRole::Owner).await;
    let here = owner.get("/aanbieder/leden").await.to().to_owned();
    let page = owner.get(&here).await.is(200);
    let me = page.link(&format!("{here}/lid/"));
    owner.get(&me).await.is(200).shows("Dit ben je zelf");
    owner.post_from(&me, &format!("{me}/weg"), &[]).await.is(409).shows("laatste eigenaar");
    let less = [("role", "reader"), ("function", "staff")];
    owner.post_from(&me, &me, &less).await.is(409).shows("laatste eigenaar");
    owner.post_from(&here, &here, &invitation("sam@example.org", "reader")).await.to();
    let shown = owner.get(&here).await.is(200);
    let start = shown.body.find(&format!("{here}/uitnodiging/")).unwrap();
    let invitation = shown.body[start..].split('"').next().unwrap().trim_end_matches("/opnieuw").to_owned();
    owner.post_from(&here, &format!("{invitation}/opnieuw"), &[]).await.is(429).shows("Wacht een minuut");
    owner.post_from(&here, &format!("{invitation}/intrekken"), &[]).await.to();
    owner
        .post_from(&here, &format!("{invitation}/intrekken"), &[])
        .await
        .is(409)
        .shows("al gebruikt of ingetrokken");
    let (mut stranger, _) = member(&site, 2, MemberRole::Owner).await;
    stranger.get(&here).await.is(404);
    stranger.get(&me).await.is(404);
    assert_eq!(stranger.post(&here, &[("csrf_token", "vals")]).await.status, 403);
    assert!(site.browser().get(&here).await.to().starts_with("/aanbieder?next="));
    site.browser().get("/aanbieder/uitnodiging/raden").await.is(404);
    let mut desk = site.editor(Role::SeniorEditor).await;
    assert!(desk.get(&here).await.to().starts_with("/aanbieder?next="));
}

#[tokio::test]
async fn an_owner_invites_with_a_list_and_corrects_it_first() {
    let site = Site::open().await;
    let (mut owner, _) = member(&site, 1, MemberRole::Owner).await;
    let here = owner.get("/aanbieder/leden").await.to().to_owned();
    let lists = owner.get("/aanbieder/leden/lijst").await.to().to_owned();
    assert_eq!(lists, format!("{here}/lijst"));
    owner.get(&here).await.is(200).shows(&format!("href=\"{lists}\""));
    owner.get(&lists).await.is(200).shows("name=\"list\"").shows("voorbeeld.csv").hides("<textarea");
    let template = owner.get("/aanbieder/leden/lijst/voorbeeld.csv").await.is(200);
    assert!(template.body.contains("naam;e-mail;taal;rol;functie"), "{}", template.body);
    let check = format!("{lists}/nakijken");
    owner.post_from(&lists, &check, &[("text", "")]).await.is(422).shows("href=\"#f-list\"");
    let file = "naam;e-mail;taal;rol;functie\nNoor <b>;noor@example.org;nl;eigenaar;kwaliteit\nSam;fout;nl;baas;medewerker";
    let wrong = owner.post_from(&lists, &check, &[("text", file)]).await.is(422);
    wrong
        .shows("href=\"#f-regel-3\"")
        .shows("rol: Kies wat het lid mag")
        .shows("1 in orde, 1 niet in orde")
        .shows("Noor &#60;b&#62;")
        .shows("Nodig alleen de ene juiste regel uit");
    let invite = format!("{lists}/uitnodigen");
    owner.post_from(&lists, &invite, &[("text", file)]).await.is(422).shows("href=\"#f-regel-3\"");
    assert!(site.platform.mails().await.is_empty());
    let done = owner.post_from(&lists, &invite, &[("text", file), ("only_right", "true")]).await;
    owner
        .get(done.to())
        .await
        .is(200)
        .shows("De uitnodigingen van je lijst zijn verstuurd")
        .shows("noor@example.org");
    let fixed = "e-mail;taal;rol;functie\nsam@example.org;nl;reageert;medewerker";
    let right = owner.post_from(&lists, &check, &[("text", fixed)]).await.is(200);
    right.shows("Nodig 1 persoon uit");
    owner.post_from(&lists, &invite, &[("text", fixed)]).await.to();
    assert_eq!(site.platform.mails().await.len(), 2);
    let (mut reader, _) = member(&site, 1, MemberRole::Reader).await;
    reader.get(&lists).await.is(403);
    let (mut stranger, _) = member(&site, 2, MemberRole::Owner).await;
    stranger.get(&lists).await.is(404);
    assert_eq!(stranger.post(&invite, &[("csrf_token", "vals")]).await.status, 403);
}

#[tokio::test]
async fn an_organisation_proves_itself_with_a_code_and_a_manager_sees_it() {
    let site = Site::open().await;
    let facility = site.platform.facility().await;
    let email = site.platform.add_unproven_member(9, MemberRole::Owner, &[&facility]).await;
    let mut owner = site.browser();
    owner.post("/aanbieder/aanmelden", &[("email", &email), ("password", PASSWORD)]).await.to();
    let home = owner.get("/aanbieder/voorzieningen").await.is(200).shows("Nog niet bevestigd");
    let here = home.link("/aanbieder/bevestigen/");
    owner.get(&here).await.is(200).shows("Er is nog geen code onderweg").hides("name=\"code\"");
    owner.post_from(&here, &here, &[("code", "K7PM-3WQX")]).await.is(422).shows("href=\"#f-code\"");
    owner
        .get(&format!("/aanbieder/voorzieningen/{}/uitnodigen", facility.id))
        .await
        .is(403)
        .shows("nog niet bevestigd");

    let boss = site.platform.add_pilot_manager(&[]).await;
    let mut manager = site.browser();
    manager.post("/piloot/aanmelden", &[("email", &boss), ("password", PASSWORD)]).await.to();
    let list = manager.get("/piloot/organisaties").await.is(200).shows("Verzonnen organisatie 9");
    let there = list.link("/piloot/organisatie/");
    manager.get(&there).await.is(200).shows("Er werd nog niets geprobeerd");
    let brief = format!("{there}/brief");
    let none = manager.post_from(&there, &brief, &[("facility", "x"), ("language", "nl")]).await.is(422);
    none.shows("href=\"#f-facility\"");
    let verify = format!("{there}/bevestigen");
    manager
        .post_from(&there, &verify, &[("reason", "Ja")])
        .await
        .is(422)
        .shows("href=\"#f-reason\"")
        .shows(">\nJa</textarea>");
    let done = manager.post_from(&there, &verify, &[("reason", "We belden met de directie.")]).await;
    manager
        .get(done.to())
        .await
        .is(200)
        .shows("De organisatie is bevestigd")
        .shows("We belden met de directie");
    manager.post_from(&there, &verify, &[("reason", "We belden met de directie.")]).await.is(409);
    owner.get(&here).await.is(200).shows("door een beheerder van de piloot");
    owner.get("/aanbieder/voorzieningen").await.is(200).hides("Nog niet bevestigd");
    let (mut stranger, _) = member(&site, 1, MemberRole::Owner).await;
    stranger.get(&here).await.is(404);
    assert!(stranger.get(&there).await.to().starts_with("/piloot?next="));
}
