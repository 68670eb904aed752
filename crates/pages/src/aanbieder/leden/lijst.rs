//! `/aanbieder/leden/{organisation}/lijst`: inviting many members with a list.

use super::{ROOT, organisation, wrong};
use crate::aanbieder::signed_in::AtProvider;
use crate::aanbieder::view::shell;
use crate::fields::Fields;
use crate::respond;
use crate::view::LANGUAGE;
use axum::extract::State;
use axum::http::header::{CONTENT_DISPOSITION, CONTENT_TYPE};
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse, Response};
use domain::ids::OrganisationId;
use domain::{ErrorKind, MemberRole, RuleError};
use http_kit::problem::status_of;
use http_kit::session::CSRF_FIELD;
use http_kit::{Form, Path, Platform, Problem, Upload};
use moderation::ProviderMember;
use onboarding::{ListedMember, MEMBER_LIST_MOST, MEMBER_LIST_TEMPLATE, MemberListCheck};
use templates::forms::{FormError, FormErrors};
use templates::pages::{ListedMemberRow, MemberListPage};

/// Most errors that stand above the page; each row has its own.
const SUMMED_UP: usize = 10;

/// The way to the list of the one organisation that somebody owns, or to the organisations.
pub(in crate::aanbieder) async fn any(
    State(platform): State<Platform>,
    AtProvider(member): AtProvider,
) -> Result<Response, Problem> {
    let mine = platform.providers.my_organisations(&member).await?;
    let mut own = mine.iter().filter(|one| one.role == MemberRole::Owner);
    match (own.next(), own.next()) {
        (Some(only), None) => respond::see_other(&format!("{ROOT}/{}/lijst", only.organisation.id)),
        _ => respond::see_other(ROOT),
    }
}

/// A list with nothing but the names of its columns.
pub(in crate::aanbieder) async fn template(_: AtProvider) -> Response {
    let name = "attachment; filename=\"leden.csv\"";
    ([(CONTENT_TYPE, "text/csv; charset=utf-8"), (CONTENT_DISPOSITION, name)], MEMBER_LIST_TEMPLATE)
        .into_response()
}

/// The form to choose a file.
pub(in crate::aanbieder) async fn page(
    State(platform): State<Platform>,
    AtProvider(member): AtProvider,
    Path(id): Path<OrganisationId>,
) -> Result<Response, Problem> {
    respond::ok(&empty(&platform, &member, id).await?)
}

/// Says what is in a file. Nobody is invited yet.
pub(in crate::aanbieder) async fn upload(
    State(platform): State<Platform>,
    member: AtProvider,
    Path(id): Path<OrganisationId>,
    headers: HeaderMap,
    form: Upload,
) -> Result<Response, Problem> {
    member.check(&headers, form.text(CSRF_FIELD))?;
    looked_at(&platform, &member.0, id, form.bytes("list"), None).await
}

/// The same for a list that was changed on the page.
pub(in crate::aanbieder) async fn again(
    State(platform): State<Platform>,
    member: AtProvider,
    Path(id): Path<OrganisationId>,
    headers: HeaderMap,
    Form(fields): Form<Fields>,
) -> Result<Response, Problem> {
    member.check(&headers, fields.text(CSRF_FIELD))?;
    fields.only(|name| [CSRF_FIELD, "text"].contains(&name))?;
    looked_at(&platform, &member.0, id, fields.text("text").as_bytes(), None).await
}

/// Invites everybody on the list, or those of the right rows only: 303 to the members.
pub(in crate::aanbieder) async fn invite(
    State(platform): State<Platform>,
    member: AtProvider,
    Path(id): Path<OrganisationId>,
    headers: HeaderMap,
    Form(fields): Form<Fields>,
) -> Result<Response, Problem> {
    member.check(&headers, fields.text(CSRF_FIELD))?;
    fields.only(|name| [CSRF_FIELD, "text", "only_right"].contains(&name))?;
    let (text, only_right) = (fields.text("text").as_bytes(), fields.ticked("only_right"));
    match platform.providers.invite_member_list(&member.0, id, text, only_right).await {
        Ok(_) => respond::see_other(&format!("{ROOT}/{id}?gedaan=lijst")),
        Err(refusal) => looked_at(&platform, &member.0, id, text, Some(refusal)).await,
    }
}

/// The page with what is in a list; 422 where something is wrong with it.
async fn looked_at(
    platform: &Platform,
    member: &ProviderMember,
    id: OrganisationId,
    file: &[u8],
    refusal: Option<RuleError>,
) -> Result<Response, Problem> {
    let mut page = empty(platform, member, id).await?;
    let mut status = StatusCode::OK;
    match platform.providers.check_member_list(member, id, file).await {
        Ok(check) => {
            if check.right() < check.rows.len() {
                status = StatusCode::UNPROCESSABLE_ENTITY;
            }
            fill(&mut page, check);
        }
        Err(refusal) => {
            status = status_of(refusal.kind);
            page.errors = wrong(refusal)?;
        }
    }
    if let Some(refusal) = refusal.filter(|refusal| refusal.kind != ErrorKind::Invalid) {
        status = status_of(refusal.kind);
        page.errors = wrong(refusal)?;
    }
    respond::with(status, &page)
}

async fn empty(
    platform: &Platform,
    member: &ProviderMember,
    id: OrganisationId,
) -> Result<MemberListPage, Problem> {
    let found = platform.providers.members(member, id).await?;
    Ok(MemberListPage {
        shell: shell(platform, member, ROOT),
        organisation: organisation(found.organisation, MemberRole::Owner),
        most: MEMBER_LIST_MOST,
        rows: Vec::new(),
        text: String::new(),
        errors: FormErrors::none(),
    })
}

fn fill(page: &mut MemberListPage, check: MemberListCheck) {
    let rows: Vec<ListedMemberRow> = check.rows.into_iter().map(row).collect();
    let summed_up = rows.iter().filter(|row| !row.wrong.is_empty()).map(|row| FormError {
        field: format!("regel-{}", row.line),
        message: format!("Regel {}: {}", row.line, row.wrong.join(" ")),
    });
    page.errors = FormErrors(summed_up.take(SUMMED_UP).collect());
    page.text = check.text.into_inner();
    page.rows = rows;
}

fn row(found: ListedMember) -> ListedMemberRow {
    let draft = found.draft;
    let role = draft.role.parse().map_or(draft.role, |role| LANGUAGE.member_role(role));
    let function = draft.function.parse().map_or(draft.function, |one| LANGUAGE.member_function(one));
    ListedMemberRow {
        line: found.line,
        name: draft.name.into_inner(),
        email: draft.email.into_inner(),
        rights: [draft.language, role, function].join(" · "),
        wrong: found.errors.into_iter().map(|error| in_column(&error.pointer, &error.detail)).collect(),
    }
}

/// What is wrong with the name of the column before it.
fn in_column(pointer: &str, detail: &str) -> String {
    let column = match pointer {
        "/name" => "naam",
        "/email" => "e-mail",
        "/language" => "taal",
        "/role" => "rol",
        _ => "functie",
    };
    format!("{column}: {detail}")
}
