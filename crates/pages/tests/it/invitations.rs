//! Inviting people: posters with a code, and the label of a confirmed user.

use crate::browser::{Browser, Site, form_of, review};
use domain::relationship::{Blinding, OprfAnswer};
use domain::{Facility, HalfYear, MemberRole, Role, SequentialIds};
use testkit::platform::{PASSWORD, beginning, verify_token};

async fn member(site: &Site, role: MemberRole, facility: &Facility) -> Browser {
    let email = site.platform.add_member(1, role, &[facility]).await;
    let mut browser = site.browser();
    browser.post("/aanbieder/aanmelden", &[("email", &email), ("password", PASSWORD)]).await.to();
    browser
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

fn unhex(text: &str) -> Vec<u8> {
    (0..text.len()).step_by(2).map(|at| u8::from_str_radix(&text[at..at + 2], 16).unwrap()).collect()
}

#[tokio::test]
async fn a_parent_follows_the_code_of_a_poster_to_the_form() {
    let site = Site::open().await;
    let facility = site.platform.facility().await;
    let mut me = member(&site, MemberRole::Owner, &facility).await;
    let list = me.get(&format!("/aanbieder/voorzieningen/{}", facility.id)).await.is(200);
    let here = list.link("/aanbieder/voorzieningen/");
    let here = if here.ends_with("uitnodigen") {
        here
    } else {
        format!("/aanbieder/voorzieningen/{}/uitnodigen", facility.id)
    };
    let page = me
        .get(&here)
        .await
        .is(200)
        .shows("Je deelde nog niets uit")
        .shows("Codes voor bevestigde gebruikers");
    let token = page.field("csrf_token");
    let asked = [
        ("csrf_token", token.as_str()),
        ("kind", "poster_a4"),
        ("language", "fr"),
        ("copies", "20"),
        ("name", "Onthaal <1>"),
    ];
    let made = me.post(&here, &asked).await.is(200);
    assert_eq!(made.header("content-type"), "application/pdf");
    let wrong = [
        ("csrf_token", token.as_str()),
        ("kind", "vlag"),
        ("language", "nl"),
        ("copies", "veel"),
        ("name", ""),
    ];
    me.post(&here, &wrong)
        .await
        .is(422)
        .shows("href=\"#f-kind\"")
        .shows("href=\"#f-copies\"")
        .shows("value=\"veel\"");
    let forged =
        [("csrf_token", "ander"), ("kind", "letter"), ("language", "nl"), ("copies", "1"), ("name", "")];
    assert_eq!(me.post(&here, &forged).await.status, 403);

    let batch = site.platform.store.view().invitation_batches().of_facility(facility.id, 9).await.unwrap();
    assert_eq!(batch.len(), 1, "wrong input made nothing");
    let code = batch[0].code.to_string();
    me.get(&here).await.is(200).shows(&code).shows("Onthaal &#60;1&#62;").shows("nog geen waardering");
    let again = me.get(&format!("{here}/{}/pdf", batch[0].id)).await.is(200);
    assert!(again.body.starts_with("%PDF"));

    // Somebody who holds the poster: typed or scanned, in the language of the poster, without any script.
    let mut parent = site.browser();
    parent.get("/fr/u").await.is(200).shows("Code de l’affiche");
    parent.get("/u?code=").await.is(422).shows("href=\"#f-code\"");
    for bad in ["K7PM", "%22%3E%3Cb%3E"] {
        parent.get(&format!("/u?code={bad}")).await.is(422).hides("<b>");
    }
    parent.get("/u?code=2222-2222").await.is(422);
    let to = parent.get(&format!("/fr/u?code={}", code.to_lowercase())).await.to().to_owned();
    assert!(to.starts_with(&format!("/fr/waardering/{}?uitnodiging=", facility.slug)), "{to}");
    let form = parent.get(&to).await.is(200).shows("name=\"uitnodiging\"");
    let kept = form.field("uitnodiging");
    let steps = [("op_stap", "1"), ("stap", "2"), ("uitnodiging", kept.as_str())];
    parent
        .post(&form_of(&facility), &steps)
        .await
        .is(200)
        .shows(&format!("name=\"uitnodiging\" value=\"{kept}\""));
    parent.post(&form_of(&facility), &review(&[("uitnodiging", kept.as_str())])).await.to();
    let link = verify_token(&site.platform.mail().await).unwrap().to_owned();
    site.platform.submissions.verify(&link).await.unwrap();
    let counted = site.platform.store.view().invitation_batches().find(batch[0].id).await.unwrap().unwrap();
    assert_eq!(counted.reviews, 1);
    me.get(&here).await.is(200).shows("minder dan vijf");

    let back = me.post(&format!("{here}/{}/terug", batch[0].id), &[("csrf_token", &token)]).await;
    me.get(back.to()).await.is(200).shows("De code is teruggenomen").shows("Teruggenomen op");
    parent.get(&format!("/u/{}", batch[0].code.as_str())).await.is(422).shows("werkt niet meer");
    assert_eq!(me.get(&format!("{here}/{}/pdf", batch[0].id)).await.status, 409);
}

#[tokio::test]
async fn who_only_reads_along_invites_nobody_and_a_closed_facility_says_why() {
    let site = Site::open().await;
    let facility = site.platform.facility().await;
    let here = format!("/aanbieder/voorzieningen/{}/uitnodigen", facility.id);
    assert!(site.browser().get(&here).await.to().starts_with("/aanbieder?next="));
    let mut reader = member(&site, MemberRole::Reader, &facility).await;
    assert_eq!(reader.get(&here).await.status, 403);
    let mut closed = site.platform.new_facility(domain::Sector::Childcare);
    closed.participating = false;
    site.platform.add_facility(&closed).await;
    let email = site.platform.add_member(2, MemberRole::Owner, &[&closed]).await;
    let mut owner = site.browser();
    owner.post("/aanbieder/aanmelden", &[("email", &email), ("password", PASSWORD)]).await.to();
    assert_eq!(owner.get(&here).await.status, 404);
    let own = format!("/aanbieder/voorzieningen/{}/uitnodigen", closed.id);
    let page = owner.get(&own).await.is(200).shows("doet nog niet mee").hides("name=\"copies\"");
    let token = page.field("csrf_token");
    let asked = [
        ("csrf_token", token.as_str()),
        ("kind", "letter"),
        ("language", "nl"),
        ("copies", "1"),
        ("name", ""),
    ];
    owner.post(&own, &asked).await.is(409).shows("doet nog niet mee");
}

#[tokio::test]
async fn a_code_of_the_facility_shows_as_confirmed_user_in_every_language() {
    let site = Site::open().await;
    let facility = site.platform.facility().await;
    let mut me = member(&site, MemberRole::Owner, &facility).await;
    let here = format!("/aanbieder/voorzieningen/{}/uitnodigen", facility.id);
    let token = me.get(&here).await.field("csrf_token");
    let blinding = Blinding::new(1, &SequentialIds::from_seed(3)).unwrap();
    let request = format!("{{\"blinded\":[\"{}\"]}}", hex(&blinding.blinded()[0]));
    let wrong = [("csrf_token", token.as_str()), ("aanvraag", "</textarea><b>")];
    me.post(&format!("{here}/codes"), &wrong).await.is(422).hides("<b>").shows("href=\"#f-aanvraag\"");
    let asked = [("csrf_token", token.as_str()), ("aanvraag", request.as_str())];
    let answer = me.post(&format!("{here}/codes"), &asked).await.is(200);
    assert!(answer.header("content-disposition").contains("antwoord.json"));
    let said: serde_json::Value = serde_json::from_str(&answer.body).unwrap();
    let text = |value: &serde_json::Value| unhex(value.as_str().unwrap());
    let proven = OprfAnswer {
        public_key: site.platform.submissions.relationship_keys()[0].element,
        elements: vec![text(&said["evaluated"][0]).try_into().unwrap()],
        proof: text(&said["proof"]).try_into().unwrap(),
    };
    let period = HalfYear::of(beginning());
    let code = blinding.codes(facility.id, period, &proven).unwrap()[0].printed();
    me.get(&here).await.is(200).shows("1 code gemaakt");

    let mut writer = site.browser();
    let form = form_of(&facility);
    let wrong = writer.post(&form, &review(&[("relationship_code", "ABCD")])).await.is(422);
    wrong.shows("href=\"#f-relationship_code\"").shows("Deze code klopt niet");
    let french = writer.post(&format!("/fr{form}"), &review(&[("relationship_code", "ABCD")])).await.is(422);
    french.shows("Ce code n’est pas correct");
    let step = [("op_stap", "5"), ("stap", "4"), ("relationship_code", code.as_str())];
    writer.post(&form, &step).await.is(200).shows(&format!("name=\"relationship_code\" value=\"{code}\""));
    writer.post(&form, &review(&[("relationship_code", code.as_str())])).await.to();
    let token = verify_token(&site.platform.mail().await).unwrap().to_owned();
    let verified = site.platform.submissions.verify(&token).await.unwrap();
    let editor = site.platform.editor(Role::Editor).await;
    site.platform.decide(&editor, verified.id, domain::Action::Publish).await.unwrap();
    for (prefix, label) in
        [("", "bevestigde gebruiker"), ("/fr", "utilisateur confirmé"), ("/en", "confirmed user")]
    {
        writer.get(&format!("{prefix}/voorziening/{}", facility.slug)).await.is(200).shows(label);
    }
    let other = review(&[("relationship_code", code.as_str()), ("email", "ander@example.org")]);
    writer.post(&format!("/en{form}"), &other).await.is(422).shows("This code was used already");
    let mut desk = site.editor(Role::Editor).await;
    desk.get("/redactie/codes").await.is(200).shows(&facility.name).shows("1 codes");
}
