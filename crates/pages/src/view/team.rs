//! Accounts, sessions, invitations and load, as contexts of pages.

use crate::fields::Fields;
use crate::view::{self, LANGUAGE};
use chrono::{DateTime, Utc};
use domain::{FieldError, Role, RuleError, Sector};
use http_kit::Platform;
use moderation::{AccountHolder, Audience, Member, MemberLoad, OpenSession, TeamLoad};
use storage::InvitationRecord;
use templates::chart::{Bar, BarChart, BarGroup};
use templates::forms::Choice;
use templates::pages::{InvitationRow, LateRow, LoadRow, MemberRow, SessionRow};
use templates::{InspectorSignedIn, MemberSignedIn, PilotSignedIn, Shell, SignedIn, Speak};

/// The frame of a page of the own account.
pub(crate) fn holder_shell(platform: &Platform, holder: &AccountHolder, path: &str) -> Shell {
    let shell = view::dutch(platform, path);
    let (name, csrf_token) = (holder.name().expose().clone(), holder.csrf_token().expose().clone());
    match holder.audience() {
        Audience::Editorial => {
            let senior = holder.role().decides_escalated();
            shell.signed_in(SignedIn { name, senior, csrf_token })
        }
        Audience::Inspectorate => shell.for_inspector(InspectorSignedIn { name, csrf_token }),
        Audience::Provider => shell.for_member(MemberSignedIn { name, csrf_token }),
        Audience::Pilot => shell.for_pilot_manager(PilotSignedIn { name, csrf_token }),
    }
}

/// The name of a role.
pub(crate) fn role(role: Role) -> String {
    LANGUAGE.t(match role {
        Role::Editor => "role-editor",
        Role::SeniorEditor => "role-senior-editor",
        Role::Inspector => "role-inspector",
        Role::Provider => "role-provider",
        Role::PilotManager => "role-pilot-manager",
    })
}

/// The roles to choose from.
pub(crate) fn roles(current: &str) -> Vec<Choice> {
    let of_team = Role::ALL.into_iter().filter(|role| role.is_of_team());
    of_team.map(|one| Choice::new(one.as_str(), role(one), current)).collect()
}

/// The sectors to choose from, several at once.
pub(crate) fn sector_choices(chosen: &[String]) -> Vec<Choice> {
    let choice = |sector: Sector| Choice {
        value: sector.to_string(),
        label: LANGUAGE.sector(sector),
        selected: chosen.iter().any(|name| name == sector.as_str()),
    };
    Sector::ALL.map(choice).into()
}

/// The role and the sectors of a form.
pub(crate) fn rights(fields: &Fields) -> Result<(Role, Vec<Sector>), RuleError> {
    let wrong = |name: &str| {
        let pointer = format!("/{name}");
        RuleError::invalid(vec![FieldError::new(pointer, "invalid_value", "Kies een waarde uit de lijst.")])
    };
    let role = fields.text("role").parse().map_err(|_| wrong("role"))?;
    let sectors = fields.all("sectors").iter().map(|name| name.parse().map_err(|_| wrong("sectors")));
    Ok((role, sectors.collect::<Result<_, _>>()?))
}

/// Somebody with an account.
pub(crate) fn member(member: Member) -> MemberRow {
    let sectors: Vec<String> = member.sectors.iter().map(|sector| LANGUAGE.sector(*sector)).collect();
    MemberRow {
        id: member.id.to_string(),
        name: member.name.into_inner(),
        email: member.email.into_inner(),
        role: role(member.role),
        sectors: if sectors.is_empty() { LANGUAGE.t("team-all-sectors") } else { sectors.join(", ") },
        active: member.active,
        second_factor: member.second_factor,
    }
}

/// A browser that is signed in.
pub(crate) fn session(session: OpenSession) -> SessionRow {
    SessionRow {
        handle: session.handle,
        device: session.device,
        began_at: session.began_at,
        last_seen_at: session.last_seen_at,
        current: session.current,
    }
}

/// An invitation as it stands at `now`.
pub(crate) fn invitation(found: InvitationRecord, now: DateTime<Utc>) -> InvitationRow {
    let pending = found.accepted_at.is_none() && found.revoked_at.is_none();
    let state = match (found.accepted_at, found.revoked_at) {
        (Some(_), _) => "invitation-accepted",
        (None, Some(_)) => "invitation-revoked",
        (None, None) if found.is_open(now) => "invitation-open",
        (None, None) => "invitation-expired",
    };
    InvitationRow {
        id: found.id.to_string(),
        name: found.name.into_inner(),
        email: found.email.into_inner(),
        role: role(found.role),
        expires_at: found.expires_at,
        state: LANGUAGE.t(state),
        pending,
    }
}

/// The load of an editor.
pub(crate) fn load(member: MemberLoad) -> LoadRow {
    LoadRow {
        id: member.id.to_string(),
        name: member.name,
        held: member.held,
        today: member.today,
        week: member.week,
        median: member.median_minutes,
    }
}

/// What runs late, where something does.
pub(crate) fn late(load: &TeamLoad) -> Vec<LateRow> {
    let late = load.late.iter().filter(|late| late.cases > 0);
    let row = |late: &moderation::LateSector| LateRow {
        sector: late.sector,
        cases: if late.more {
            LANGUAGE.with("late-more", "count", late.cases)
        } else {
            late.cases.to_string()
        },
        oldest: late.oldest_due,
    };
    late.map(row).collect()
}

/// The decisions of the last seven days as bars, the busiest 20 editors.
pub(crate) fn chart(load: &TeamLoad) -> BarChart {
    let mut members: Vec<&MemberLoad> = load.members.iter().collect();
    members.sort_by(|a, b| b.week.cmp(&a.week).then_with(|| a.name.cmp(&b.name)));
    members.truncate(20);
    let most = members.first().map_or(1, |member| member.week.max(1));
    let bar = |member: &&MemberLoad| Bar::plain(&member.name, member.week as f64, member.week.to_string());
    BarChart {
        language: LANGUAGE,
        id: "grafiek-team".to_owned(),
        title: LANGUAGE.t("team-chart"),
        description: LANGUAGE.t("team-chart"),
        label_head: LANGUAGE.t("team-name"),
        value_head: LANGUAGE.t("team-week"),
        interval_head: None,
        note_head: None,
        groups: vec![BarGroup { label: String::new(), bars: members.iter().map(bar).collect() }],
        end: most as f64,
    }
}
