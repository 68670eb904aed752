# Partnerships: organisations that work together.

footer-partnerships = Samenwerkingen
partnerships-title = Samenwerkingen
partnerships-lead = Voorzieningen die samen zorgen voor opvang en hulp in hun buurt, zoals een PINKO of een Huis van het Kind.
partnerships-none = Er zijn nog geen samenwerkingen bekend.
partnerships-all = Alle samenwerkingen
partnership-lead = Deze voorzieningen werken samen. Elke voorziening heeft haar eigen waarderingen en haar eigen score.
partnership-search = Zoek in deze samenwerking, met filters en kaart
