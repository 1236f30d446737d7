"""Countries, their people and their capitals: names that look alike and must never be taken for each other.

Two names that stand here under different entries are different things, however near they are spelled (Iran
and Iraq, Niger and Nigeria, Austria and Australia); two under the same entry are the same (Burma, Myanmar).
A country, its people and its capital are three entries.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType
from typing import Literal

PlaceKind = Literal["country", "people", "capital"]

# One line for each country: names | words for its people | names of its capital.
_TABLE = """
Afghanistan | Afghan, Afghani | Kabul
Albania | Albanian | Tirana
Algeria | Algerian | Algiers
Andorra | Andorran |
Angola | Angolan | Luanda
Argentina | Argentine, Argentinian | Buenos Aires
Armenia | Armenian | Yerevan
Australia | Australian | Canberra
Austria | Austrian | Vienna
Azerbaijan | Azerbaijani, Azeri | Baku
Bahamas | Bahamian | Nassau
Bahrain | Bahraini | Manama
Bangladesh | Bangladeshi | Dhaka, Dacca
Barbados | Barbadian | Bridgetown
Belarus, Byelorussia | Belarusian, Belarussian | Minsk
Belgium | Belgian | Brussels
Belize | Belizean | Belmopan
Benin | Beninese | Porto-Novo
Bhutan | Bhutanese | Thimphu
Bolivia | Bolivian | La Paz
Bosnia, Bosnia and Herzegovina, Bosnia-Herzegovina | Bosnian | Sarajevo
Botswana | Botswanan | Gaborone
Brazil, Brasil | Brazilian | Brasilia
Brunei | Bruneian | Bandar Seri Begawan
Bulgaria | Bulgarian | Sofia
Burkina Faso | Burkinabe | Ouagadougou
Burundi | Burundian | Bujumbura, Gitega
Cambodia, Kampuchea | Cambodian | Phnom Penh
Cameroon | Cameroonian | Yaounde
Canada | Canadian | Ottawa
Cape Verde, Cabo Verde | Cape Verdean | Praia
Central African Republic | | Bangui
Chad | Chadian | N'Djamena
Chile | Chilean | Santiago
China, People's Republic of China, PRC | Chinese | Beijing, Peking
Colombia | Colombian | Bogota
Comoros | Comorian | Moroni
Costa Rica | Costa Rican | San Jose
Croatia | Croatian, Croat | Zagreb
Cuba | Cuban | Havana
Cyprus | Cypriot | Nicosia
Czech Republic, Czechia | Czech | Prague
Democratic Republic of Congo, Democratic Republic of the Congo, DR Congo, DRC, Congo-Kinshasa | | Kinshasa
Denmark | Danish, Dane | Copenhagen
Djibouti | Djiboutian |
Dominica | |
Dominican Republic | | Santo Domingo
East Timor, Timor-Leste | Timorese | Dili
Ecuador | Ecuadorean, Ecuadorian | Quito
Egypt | Egyptian | Cairo
El Salvador | Salvadoran, Salvadorean | San Salvador
Equatorial Guinea | | Malabo
Eritrea | Eritrean | Asmara
Estonia | Estonian | Tallinn
Eswatini, Swaziland | Swazi | Mbabane
Ethiopia | Ethiopian | Addis Ababa
Fiji | Fijian | Suva
Finland | Finnish, Finn | Helsinki
France | French | Paris
Gabon | Gabonese | Libreville
Gambia | Gambian | Banjul
Georgia | Georgian | Tbilisi
Germany | German | Berlin
Ghana | Ghanaian | Accra
Greece | Greek | Athens
Greenland | Greenlander | Nuuk
Grenada | Grenadian |
Guatemala | Guatemalan | Guatemala City
Guinea | Guinean | Conakry
Guinea-Bissau | | Bissau
Guyana | Guyanese | Georgetown
Haiti | Haitian | Port-au-Prince
Honduras | Honduran | Tegucigalpa
Hong Kong | Hong Konger |
Hungary | Hungarian | Budapest
Iceland | Icelandic, Icelander | Reykjavik
India | Indian | New Delhi, Delhi
Indonesia | Indonesian | Jakarta, Djakarta
Iran, Islamic Republic of Iran | Iranian | Tehran, Teheran
Iraq | Iraqi | Baghdad
Ireland, Republic of Ireland | Irish | Dublin
Israel | Israeli | Jerusalem
Italy | Italian | Rome
Ivory Coast, Cote d'Ivoire | Ivorian | Yamoussoukro
Jamaica | Jamaican | Kingston
Japan | Japanese | Tokyo
Jordan | Jordanian | Amman
Kazakhstan | Kazakh, Kazakhstani | Astana, Nur-Sultan
Kenya | Kenyan | Nairobi
Kosovo | Kosovar, Kosovan | Pristina, Prishtina
Kuwait | Kuwaiti | Kuwait City
Kyrgyzstan | Kyrgyz | Bishkek
Laos | Laotian, Lao | Vientiane
Latvia | Latvian | Riga
Lebanon | Lebanese | Beirut
Lesotho | Basotho | Maseru
Liberia | Liberian | Monrovia
Libya | Libyan | Tripoli
Liechtenstein | | Vaduz
Lithuania | Lithuanian | Vilnius
Luxembourg, Luxemburg | |
Macedonia, North Macedonia | Macedonian | Skopje
Madagascar | Malagasy | Antananarivo
Malawi | Malawian | Lilongwe
Malaysia | Malaysian | Kuala Lumpur
Maldives | Maldivian | Male
Mali | Malian | Bamako
Malta | Maltese | Valletta
Mauritania | Mauritanian | Nouakchott
Mauritius | Mauritian | Port Louis
Mexico | Mexican | Mexico City
Moldova | Moldovan | Chisinau
Monaco | Monegasque |
Mongolia | Mongolian | Ulaanbaatar, Ulan Bator
Montenegro | Montenegrin | Podgorica
Morocco | Moroccan | Rabat
Mozambique | Mozambican | Maputo
Myanmar, Burma | Burmese | Naypyidaw, Naypyitaw
Namibia | Namibian | Windhoek
Nauru | Nauruan |
Nepal | Nepali, Nepalese | Kathmandu, Katmandu
Netherlands, Holland | Dutch | Amsterdam
New Zealand | New Zealander | Wellington
Nicaragua | Nicaraguan | Managua
Niger | Nigerien | Niamey
Nigeria | Nigerian | Abuja
North Korea, DPRK, Democratic People's Republic of Korea | North Korean | Pyongyang
Northern Ireland | Northern Irish | Belfast
Norway | Norwegian | Oslo
Oman | Omani | Muscat
Pakistan | Pakistani | Islamabad
Palestine | Palestinian | Ramallah
Panama | Panamanian | Panama City
Papua New Guinea | | Port Moresby
Paraguay | Paraguayan | Asuncion
Peru | Peruvian | Lima
Philippines | Filipino, Philippine, Filipina | Manila
Poland | Polish, Pole | Warsaw
Portugal | Portuguese | Lisbon
Puerto Rico | Puerto Rican | San Juan
Qatar | Qatari | Doha
Republic of Congo, Republic of the Congo, Congo-Brazzaville | | Brazzaville
Romania, Rumania | Romanian | Bucharest
Russia, Russian Federation | Russian | Moscow
Rwanda | Rwandan | Kigali
Samoa | Samoan | Apia
Saudi Arabia, Kingdom of Saudi Arabia | Saudi, Saudi Arabian | Riyadh
Scotland | Scottish, Scot | Edinburgh
Senegal | Senegalese | Dakar
Serbia | Serbian, Serb | Belgrade
Seychelles | | Victoria
Sierra Leone | Sierra Leonean | Freetown
Singapore | Singaporean |
Slovakia | Slovak, Slovakian | Bratislava
Slovenia | Slovenian, Slovene | Ljubljana
Solomon Islands | Solomon Islander | Honiara
Somalia | Somali, Somalian | Mogadishu
Somaliland | Somalilander | Hargeisa
South Africa | South African | Pretoria
South Korea, Republic of Korea, ROK | South Korean | Seoul
South Sudan | South Sudanese | Juba
Soviet Union, USSR | Soviet |
Spain | Spanish, Spaniard | Madrid
Sri Lanka | Sri Lankan | Colombo
Sudan | Sudanese | Khartoum
Suriname | Surinamese | Paramaribo
Sweden | Swedish, Swede | Stockholm
Switzerland | Swiss | Bern, Berne
Syria, Syrian Arab Republic | Syrian | Damascus
Taiwan | Taiwanese | Taipei
Tajikistan | Tajik | Dushanbe
Tanzania | Tanzanian | Dodoma
Thailand | Thai | Bangkok
Tibet | Tibetan | Lhasa
Togo | Togolese | Lome
Tonga | Tongan | Nuku'alofa
Trinidad and Tobago | Trinidadian | Port of Spain
Tunisia | Tunisian | Tunis
Turkey, Turkiye | Turkish, Turk | Ankara
Turkmenistan | Turkmen | Ashgabat
Uganda | Ugandan | Kampala
Ukraine | Ukrainian | Kyiv, Kiev
United Arab Emirates, UAE | Emirati | Abu Dhabi
United Kingdom, UK, Great Britain, Britain | British, Briton, Brit | London
England | English |
United States, US, USA, United States of America | American |
Uruguay | Uruguayan | Montevideo
Uzbekistan | Uzbek | Tashkent
Vanuatu | | Port Vila
Vatican, Holy See, Vatican City | |
Venezuela | Venezuelan | Caracas
Vietnam, Viet Nam | Vietnamese | Hanoi
Wales | Welsh | Cardiff
Yemen | Yemeni | Sanaa, Sana'a, Sana
Zambia | Zambian | Lusaka
Zimbabwe | Zimbabwean | Harare
European Union, EU | |
United Nations, UN | |
Washington, Washington DC | |
America | |
Kurdistan | Kurdish, Kurd | Erbil, Irbil
Africa | African |
Asia | Asian |
Europe | European |
"""


@dataclass(frozen=True, slots=True)
class Place:
    """What a known name stands for: a country (by its first name in the table), its people or its capital."""

    country: str
    kind: PlaceKind


@cache
def known_places() -> Mapping[str, Place]:
    """Map each known name, in lower case and without dots, to what it stands for; people in plural too."""
    kinds: tuple[PlaceKind, ...] = ("country", "people", "capital")
    table: dict[str, Place] = {}
    for line in _TABLE.strip().splitlines():
        columns = [[name.strip() for name in column.split(",") if name.strip()] for column in line.split("|")]
        country = columns[0][0]
        for kind, names in zip(kinds, columns, strict=True):
            for name in names:
                table[name.lower()] = Place(country, kind)
                if kind == "people" and not name.endswith(("ese", "ish", "ch", "sh", "s")):
                    table[name.lower() + "s"] = Place(country, kind)
    return MappingProxyType(table)
