"""axe-core on every page of the desk, the inspectorate, providers and pilots, on a phone and on a desk; the pages are in `tests/browser/desk_pages.mjs`."""

from journeys import browser

QUEUE = ("wachtrij", "/redactie/wachtrij")
SENIOR = [
    QUEUE, ("zaak", "free:/redactie/zaak/"), ("zaak-van-mij", "press:Neem deze zaak"),
    ("signaal-openen", "first:/redactie/zaak/"), ("wachtrij-leeg", "/redactie/wachtrij?tekst=bestaatniet"),
    ("signalen", "/redactie/signalen"), ("signaal", "first:/redactie/signaal/"),
    ("verslag", "/redactie/verslag"), ("team", "/redactie/team"), ("lid", "first:/redactie/team/"),
    ("gedragscode", "/redactie/gedragscode"),
    ("gedragscode-ontwerp", "press:Begin een ontwerp"), ("account", "/redactie/account"),
    ("tweede-stap", "press:Stel een tweede stap in"), ("banden", "/redactie/banden"),
    ("inzages", "/redactie/inzages"), ("codes", "/redactie/codes"), ("samen-leeg", "/redactie/samen"),
    ("verslag-openbaar", "/transparantie"),
]
EDITOR = [QUEUE, ("beroep", "/redactie/wachtrij?reden=appeal"), ("zaak-beroep", "first:/redactie/zaak/"),
          ("melding", "/redactie/wachtrij?reden=notice"), ("zaak-melding", "free:/redactie/zaak/"),
          ("zaak-melding-van-mij", "press:Neem deze zaak"),
          ("campagne", "/redactie/wachtrij?sector=childcare&tekst=heerlijke"),
          ("zaak-campagne", "first:/redactie/zaak/"), ("samen", "first:/redactie/samen/"), ("", "check:publiceren"),
          ("samen-bevestigen", "press:Bekijk wat er gebeurt"), ("samen-lot", "press:Ja, publiceer ze"),
          ("samen-teruggedraaid", "press:Draai terug"), ("samen-lijst", "/redactie/samen")]
INSPECTOR = [("inspectie-signalen", "/inspectie/signalen"), ("inspectie-maand", "/inspectie/maand"),
             ("inspectie-account", "/inspectie/account")]
PROVIDER = [
    ("aanbieder-voorzieningen", "/aanbieder/voorzieningen"),
    ("aanbieder-voorziening", "first:/aanbieder/voorzieningen/"), ("aanbieder-waardering", "first:/aanbieder/waardering/"),
    ("aanbieder-voorzieningen-weer", "/aanbieder/voorzieningen"),
    ("aanbieder-voorziening-weer", "first:/aanbieder/voorzieningen/"), ("aanbieder-inzicht", "ends:/inzicht"),
    ("aanbieder-voorziening-nog", "first:/aanbieder/voorzieningen/"), ("aanbieder-uitnodigen", "ends:/uitnodigen"),
    ("aanbieder-instap", "/aanbieder/instap"), ("aanbieder-leden", "/aanbieder/leden"),
    ("aanbieder-ledenlijst", "/aanbieder/leden/lijst"),
    ("aanbieder-inzage", "/aanbieder/inzage"), ("aanbieder-meldingen", "/aanbieder/meldingen"),
    ("aanbieder-account", "/aanbieder/account"),
]
PILOT = [
    ("piloot-programmas", "/piloot/programmas"), ("piloot-programma", "first:/piloot/programma/"),
    ("piloot-aanvraag", "first:/piloot/aanvraag/"),
    ("piloot-instap", "/piloot/programma/platform/instap"), ("piloot-overzicht", "/piloot/overzicht"),
    ("piloot-programmas-weer", "/piloot/programmas"), ("piloot-programma-weer", "first:/piloot/programma/"),
    ("piloot-nieuwsbrieven", "ends:/nieuwsbrieven"), ("piloot-mening", "/piloot/programma/platform/feedback"),
    ("piloot-bewerken", "/piloot/programma/platform/bewerken"), ("piloot-organisaties-niets", "/piloot/organisaties?q=zzzz"),
    ("piloot-organisaties-gezocht", "/piloot/organisaties?q=de"), ("piloot-organisaties", "/piloot/organisaties"),
    ("piloot-organisatie", "first:/piloot/organisatie/"), ("piloot-organisatie-nieuw", "/piloot/organisaties/nieuw"),
    ("piloot-account", "/piloot/account"),
]


def visit(world, width, height):
    """Every page once, folded and unfolded, in a demo of its own: cases are taken and decided."""
    name = f"demo-desk-{width}"
    world.demo_copy(name)
    app = world.demo(name)
    accounts = app.facts["accounts"]
    visits = [{"start": "/redactie", "account": accounts["senior_editor"], "pages": SENIOR},
              {"start": "/redactie", "account": accounts["editor"], "pages": EDITOR},
              {"start": "/inspectie", "account": accounts["inspector"], "pages": INSPECTOR},
              {"start": "/aanbieder", "account": accounts["provider"], "pages": PROVIDER},
              {"start": "/piloot", "account": accounts["pilot_manager"], "pages": PILOT}]
    browser.run("desk_pages.mjs", app, f"desk-{width}x{height}", {"visits": visits}, width, height)
    app.stop()


def every_desk_page_on_a_phone(world):
    """390 x 844."""
    visit(world, 390, 844)


def every_desk_page_on_a_desk(world):
    """1280 x 800."""
    visit(world, 1280, 800)


JOURNEYS = [every_desk_page_on_a_phone, every_desk_page_on_a_desk]
