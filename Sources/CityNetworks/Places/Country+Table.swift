extension Country {
  /// The countries of each sub-region of UN M49, as "code name; code name".
  static let table: [(region: String, countries: String)] = [
    (
      "010",
      """
      AQ Antarctica
      """
    ),
    (
      "015",
      """
      DZ Algeria; EG Egypt; EH Western Sahara; LY Libya; MA Morocco; SD Sudan; TN Tunisia
      """
    ),
    (
      "021",
      """
      BM Bermuda; CA Canada; GL Greenland; PM Saint Pierre and Miquelon; US United States
      """
    ),
    (
      "030",
      """
      CN China; HK Hong Kong; JP Japan; KP North Korea; KR South Korea; MN Mongolia; MO \
      Macao; TW Taiwan
      """
    ),
    (
      "034",
      """
      AF Afghanistan; BD Bangladesh; BT Bhutan; IN India; IR Iran; LK Sri Lanka; MV \
      Maldives; NP Nepal; PK Pakistan
      """
    ),
    (
      "035",
      """
      BN Brunei; ID Indonesia; KH Cambodia; LA Laos; MM Myanmar; MY Malaysia; PH \
      Philippines; SG Singapore; TH Thailand; TL Timor-Leste; VN Vietnam
      """
    ),
    (
      "039",
      """
      AD Andorra; AL Albania; BA Bosnia and Herzegovina; ES Spain; GI Gibraltar; GR \
      Greece; HR Croatia; IT Italy; ME Montenegro; MK North Macedonia; MT Malta; PT \
      Portugal; RS Serbia; SI Slovenia; SM San Marino; VA Vatican City; XK Kosovo
      """
    ),
    (
      "053",
      """
      AU Australia; CC Cocos Islands; CX Christmas Island; HM Heard Island and McDonald \
      Islands; NF Norfolk Island; NZ New Zealand
      """
    ),
    (
      "054",
      """
      FJ Fiji; NC New Caledonia; PG Papua New Guinea; SB Solomon Islands; VU Vanuatu
      """
    ),
    (
      "057",
      """
      FM Micronesia; GU Guam; KI Kiribati; MH Marshall Islands; MP Northern Mariana \
      Islands; NR Nauru; PW Palau; UM United States Minor Outlying Islands
      """
    ),
    (
      "061",
      """
      AS American Samoa; CK Cook Islands; NU Niue; PF French Polynesia; PN Pitcairn; TK \
      Tokelau; TO Tonga; TV Tuvalu; WF Wallis and Futuna; WS Samoa
      """
    ),
    (
      "143",
      """
      KG Kyrgyzstan; KZ Kazakhstan; TJ Tajikistan; TM Turkmenistan; UZ Uzbekistan
      """
    ),
    (
      "145",
      """
      AE United Arab Emirates; AM Armenia; AZ Azerbaijan; BH Bahrain; CY Cyprus; GE \
      Georgia; IL Israel; IQ Iraq; JO Jordan; KW Kuwait; LB Lebanon; OM Oman; PS \
      Palestine; QA Qatar; SA Saudi Arabia; SY Syria; TR Türkiye; YE Yemen
      """
    ),
    (
      "151",
      """
      BG Bulgaria; BY Belarus; CZ Czechia; HU Hungary; MD Moldova; PL Poland; RO Romania; \
      RU Russia; SK Slovakia; UA Ukraine
      """
    ),
    (
      "154",
      """
      AX Åland Islands; DK Denmark; EE Estonia; FI Finland; FO Faroe Islands; GB United \
      Kingdom; GG Guernsey; IE Ireland; IM Isle of Man; IS Iceland; JE Jersey; LT \
      Lithuania; LV Latvia; NO Norway; SE Sweden; SJ Svalbard and Jan Mayen
      """
    ),
    (
      "155",
      """
      AT Austria; BE Belgium; CH Switzerland; DE Germany; FR France; LI Liechtenstein; LU \
      Luxembourg; MC Monaco; NL Netherlands
      """
    ),
    (
      "202",
      """
      AO Angola; BF Burkina Faso; BI Burundi; BJ Benin; BW Botswana; CD Democratic \
      Republic of the Congo; CF Central African Republic; CG Republic of the Congo; CI \
      Côte d'Ivoire; CM Cameroon; CV Cape Verde; DJ Djibouti; ER Eritrea; ET Ethiopia; GA \
      Gabon; GH Ghana; GM Gambia; GN Guinea; GQ Equatorial Guinea; GW Guinea-Bissau; IO \
      British Indian Ocean Territory; KE Kenya; KM Comoros; LR Liberia; LS Lesotho; MG \
      Madagascar; ML Mali; MR Mauritania; MU Mauritius; MW Malawi; MZ Mozambique; NA \
      Namibia; NE Niger; NG Nigeria; RE Réunion; RW Rwanda; SC Seychelles; SH Saint \
      Helena; SL Sierra Leone; SN Senegal; SO Somalia; SS South Sudan; ST Sao Tome and \
      Principe; SZ Eswatini; TD Chad; TF French Southern Territories; TG Togo; TZ \
      Tanzania; UG Uganda; YT Mayotte; ZA South Africa; ZM Zambia; ZW Zimbabwe
      """
    ),
    (
      "419",
      """
      AG Antigua and Barbuda; AI Anguilla; AR Argentina; AW Aruba; BB Barbados; BL Saint \
      Barthélemy; BO Bolivia; BQ Caribbean Netherlands; BR Brazil; BS Bahamas; BV Bouvet \
      Island; BZ Belize; CL Chile; CO Colombia; CR Costa Rica; CU Cuba; CW Curaçao; DM \
      Dominica; DO Dominican Republic; EC Ecuador; FK Falkland Islands; GD Grenada; GF \
      French Guiana; GP Guadeloupe; GS South Georgia and the South Sandwich Islands; GT \
      Guatemala; GY Guyana; HN Honduras; HT Haiti; JM Jamaica; KN Saint Kitts and Nevis; \
      KY Cayman Islands; LC Saint Lucia; MF Saint Martin; MQ Martinique; MS Montserrat; MX \
      Mexico; NI Nicaragua; PA Panama; PE Peru; PR Puerto Rico; PY Paraguay; SR Suriname; \
      SV El Salvador; SX Sint Maarten; TC Turks and Caicos Islands; TT Trinidad and \
      Tobago; UY Uruguay; VC Saint Vincent and the Grenadines; VE Venezuela; VG British \
      Virgin Islands; VI United States Virgin Islands
      """
    ),
  ]
}
