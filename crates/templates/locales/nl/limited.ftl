limited-facilities = Zoeken werkt nu even niet zoals anders. We zoeken alleen op het begin van de naam, de gemeente of de postcode. Probeer het straks opnieuw voor meer resultaten.
limited-reviews = Zoeken werkt nu even niet zoals anders. Je ziet de nieuwste waarderingen, ook als je woorden er niet in staan. Probeer het straks opnieuw.
