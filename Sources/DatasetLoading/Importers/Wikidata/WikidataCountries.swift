import CityNetworks
import GraphFormats

/// Which countries of today the items of Wikidata are, and which of several countries of one city
/// counts.
enum WikidataCountries {
  /// The country of today that an item is; nil of former states, empires and states that ISO 3166
  /// does not list.
  static func country(of item: String) -> Country? {
    codes[item].flatMap { Country(code: $0) }
  }

  /// A country that an item of a city names: its item, if given, and its label.
  struct Mention: Hashable {
    let item: String
    let label: String

    /// What a message calls it.
    var title: String { "'\(DamagedText.marked(label.isEmpty ? item : label).abridged)'" }

    fileprivate var country: Country? {
      WikidataCountries.country(of: item) ?? (item.isEmpty ? Country.named(label) : nil)
    }
  }

  /// The country that counts, as a name, and what is said about the others.
  struct Choice {
    /// Empty if none can be chosen.
    let name: String
    /// Empty if there was nothing to choose.
    let remark: String
  }

  /// Which of the countries of one city counts.
  ///
  /// Former states and states outside ISO 3166 give way to countries of today. If two countries of
  /// today remain, none is chosen: which of them it is, is for the editors of the dataset to say. If
  /// none remains, the label of an only one stands as it is.
  static func choice(of mentions: Set<Mention>) -> Choice {
    let all = mentions.filter { !$0.item.isEmpty || !$0.label.isEmpty }
      .sorted { ($0.label, $0.item) < ($1.label, $1.item) }
    let today = Set(all.compactMap(\.country)).sorted()
    let others = all.filter { $0.country == nil }
    let rest = others.map(\.title).joined(separator: ", ")
    switch today.count {
    case 1 where others.isEmpty: return Choice(name: today[0].name, remark: "")
    case 1:
      return Choice(
        name: today[0].name,
        remark: "'\(today[0].name)' is kept; not a country of today: \(rest)")
    case 0 where all.isEmpty: return Choice(name: "", remark: "")
    case 0 where all.count == 1 && !all[0].label.isEmpty:
      return Choice(
        name: DamagedText.marked(all[0].label),
        remark: "\(rest) is not a country of today; it is kept if its name is known")
    case 0: return Choice(name: "", remark: "none is a country of today: \(rest)")
    default:
      let names = today.map { "'\($0.name)'" }.joined(separator: " and ")
      return Choice(
        name: "",
        remark: "\(names) are stated alike; none is chosen, fill in the country in cities.csv"
          + (rest.isEmpty ? "" : "; not a country of today: \(rest)"))
    }
  }

  /// The countries of today by the number of their item.
  static let codes: [String: String] = {
    var result: [String: String] = [:]
    for entry in table.split(separator: ";") {
      let parts = entry.split(separator: " ")
      result["Q\(parts[0])"] = String(parts[1])
    }
    return result
  }()

  private static let table = """
    16 CA;17 JP;20 NO;27 IE;28 HU;29 ES;30 US;31 BE;32 LU;33 FI;34 SE;35 DK;36 PL;37 LT; \
    38 IT;39 CH;40 AT;41 GR;43 TR;45 PT;55 NL;77 UY;79 EG;96 MX;114 KE;115 ET;117 GH;142 FR; \
    145 GB;148 CN;155 BR;159 RU;183 DE;184 BY;189 IS;191 EE;211 LV;212 UA;213 CZ;214 SK; \
    215 SI;217 MD;218 RO;219 BG;221 MK;222 AL;223 GL;224 HR;225 BA;227 AZ;228 AD;229 CY; \
    230 GE;232 KZ;233 MT;235 MC;236 ME;237 VA;238 SM;241 CU;242 BZ;244 BB;252 ID;258 ZA; \
    262 DZ;265 UZ;298 CL;334 SG;347 LI;398 BH;399 AM;403 RS;408 AU;414 AR;419 PE;423 KP; \
    424 KH;574 TL;657 TD;664 NZ;668 IN;672 TV;678 TO;683 WS;685 SB;686 VU;691 PG;695 PW; \
    697 NR;702 FM;709 MH;710 KI;711 MN;712 FJ;717 VE;730 SR;733 PY;734 GY;736 EC;739 CO; \
    750 BO;754 TT;757 VC;760 LC;763 KN;766 JM;769 GD;774 GT;778 BS;781 AG;783 HN;784 DM; \
    785 JE;786 DO;790 HT;792 SV;794 IR;796 IQ;800 CR;801 IL;804 PA;805 YE;810 JO;811 NI; \
    813 KG;817 KW;819 LA;822 LB;826 MV;833 MY;836 MM;837 NP;842 OM;843 PK;846 QA;851 SA; \
    854 LK;858 SY;863 TJ;865 TW;869 TH;874 TM;878 AE;881 VN;884 KR;889 AF;902 BD;912 ML; \
    916 AO;917 BT;921 BN;924 TZ;928 PH;929 CF;945 TG;948 TN;953 ZM;954 ZW;958 SS;962 BJ; \
    963 BW;965 BF;967 BI;970 KM;971 CG;974 CD;977 DJ;983 GQ;986 ER;1000 GA;1005 GM;1006 GN; \
    1007 GW;1008 CI;1009 CM;1011 CV;1013 LS;1014 LR;1016 LY;1019 MG;1020 MW;1025 MR;1027 MU; \
    1028 MA;1029 MZ;1030 NA;1032 NE;1033 NG;1036 UG;1037 RW;1039 ST;1041 SN;1042 SC;1044 SL; \
    1045 SO;1049 SD;1050 SZ;1183 PR;1246 XK;1410 GI;3769 GF;4628 FO;5689 AX;5785 KY;6250 EH; \
    8646 HK;9648 FK;9676 IM;11703 VI;13353 MS;14773 MO;16635 GU;16641 AS;16644 MP;17012 GP; \
    17054 MQ;17063 YT;17070 RE;18221 TC;21203 AW;23635 BM;25228 AI;25230 GG;25279 CW; \
    25305 VG;25362 BL;26273 SX;26988 CK;29999 NL;30971 PF;31057 NF;33788 NC;34020 NU; \
    34617 PM;35555 WF;35672 PN;36823 TK;126125 MF;192184 SH;219060 PS;756617 DK
    """
}
