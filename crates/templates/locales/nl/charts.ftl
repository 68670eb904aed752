# Grafieken.
chart-as-table = Toon als tabel
chart-group = Groep
