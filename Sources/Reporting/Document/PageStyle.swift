/// How a page looks on a screen, in the dark, on a phone and on paper.
enum PageStyle {
  static let css = """
    :root{--ink:#1F2933;--muted:#5B6770;--rule:#C9D1D8;--panel:#F6F8FA;--paper:#FFFFFF;\
    --link:#00558A}
    *{box-sizing:border-box}
    body{margin:0 auto;padding:2rem 1.25rem 4rem;max-width:60rem;color:var(--ink);\
    background:var(--paper);font:1rem/1.55 Arial,"Liberation Sans",sans-serif}
    h1{font-size:1.9rem;line-height:1.2;margin:0 0 .3rem}
    h2{font-size:1.35rem;margin:2.6rem 0 .6rem;padding-top:.8rem;border-top:2px solid var(--ink)}
    h3{font-size:1.08rem;margin:1.6rem 0 .4rem}
    p,ul,ol,dl{margin:.5rem 0}
    a{color:var(--link);overflow-wrap:anywhere}
    .subtitle,.basis,.foot,figcaption,.unit,.confidence{color:var(--muted)}
    .basis,.foot,.unit{font-size:.85rem}
    .said{margin:.6rem 0;padding-left:.7rem;border-left:3px solid #0072B2}
    .skip{position:absolute;left:-100rem}
    .skip:focus{left:1rem;top:.5rem;background:var(--paper);padding:.3rem}
    nav ol{display:flex;flex-wrap:wrap;gap:.2rem 1.2rem;list-style:none;padding:0;font-size:.92rem}
    .tiles{display:grid;grid-template-columns:repeat(auto-fit,minmax(8.5rem,1fr));gap:.7rem;\
    margin:1.2rem 0}
    .tile{display:flex;flex-direction:column-reverse;background:var(--panel);\
    border-left:4px solid #0072B2;padding:.6rem .8rem}
    .tile dt{font-size:.85rem;color:var(--muted)}
    .tile dd{margin:0;font-size:1.6rem;font-weight:700;font-variant-numeric:tabular-nums}
    .statements li{margin:.5rem 0}
    .confidence{font-size:.85rem}
    .confidence::before{content:"confidence: "}
    .table{overflow-x:auto;margin:1.4rem 0}
    table{border-collapse:collapse;width:100%;font-size:.9rem}
    caption{text-align:left;padding-bottom:.5rem}
    th,td{padding:.3rem .6rem;border-bottom:1px solid var(--rule);text-align:left;\
    vertical-align:top}
    th{border-bottom:2px solid var(--ink);vertical-align:bottom}
    th span[role=button]{cursor:pointer}
    th[aria-sort=ascending] span[role=button]::after{content:" ▲"}
    th[aria-sort=descending] span[role=button]::after{content:" ▼"}
    .k{white-space:nowrap}
    .s{overflow-wrap:anywhere;min-width:11rem}
    .n{text-align:right;font-variant-numeric:tabular-nums;white-space:nowrap}
    figure{margin:1.6rem 0}
    .drawing{overflow-x:auto}
    .drawing svg{display:block;max-width:100%;height:auto;margin:0 auto}
    figcaption{margin-top:.6rem;font-size:.92rem}
    figcaption strong{color:var(--ink)}
    details{margin:.4rem 0;font-size:.85rem}
    pre{overflow:auto;max-height:20rem;background:var(--panel);padding:.8rem;font-size:.8rem}
    .definitions dt{font-weight:700;margin-top:.7rem}
    .definitions dd{margin:0}
    @media screen and (prefers-color-scheme:dark){
    :root{--ink:#E6EAEE;--muted:#A9B4BD;--rule:#3F4851;--panel:#1F262D;--paper:#14191E;\
    --link:#7CC4F0}
    .drawing{background:#FFFFFF;padding:.6rem;border-radius:4px}}
    @media screen and (max-width:40rem){body{padding:1rem .8rem}h1{font-size:1.5rem}}
    @media print{
    @page{size:A4;margin:16mm 14mm}
    html{font-size:9pt}
    body{max-width:none;padding:0}
    table{font-size:.82rem}
    th,td{padding:.16rem .35rem}
    .table,.drawing,pre{overflow:visible}
    pre{white-space:pre-wrap;overflow-wrap:anywhere;max-height:none}
    .s{min-width:0}
    .tiles{grid-template-columns:repeat(6,1fr)}
    nav,details,.skip{display:none}
    thead{display:table-header-group}
    tr,figure,.tile,.statements li{break-inside:avoid}
    .drawing svg{max-height:235mm}
    h2,h3,caption,thead{break-after:avoid}
    a{color:inherit;text-decoration:none}}
    """

  /// What dossiers have beside: the head with its facts, and tables with long quotes.
  static let dossier = """
    .facts{display:grid;grid-template-columns:repeat(auto-fit,minmax(17rem,1fr));gap:.15rem 1.4rem;\
    margin:1rem 0;padding:.7rem .9rem;background:var(--panel);font-size:.88rem}
    .facts div{display:flex;gap:.6rem}
    .facts dt{flex:0 0 5.5rem;color:var(--muted)}
    .facts dd{margin:0;overflow-wrap:anywhere}
    th.n{white-space:normal}
    .table[id$="-evidence"] td:first-child{min-width:7rem}
    .table[id$="-evidence"] td:not([class]):not(:first-child):not(:last-child){min-width:10rem}
    .table[id$="-evidence"] .s{min-width:7.5rem}
    .table[id$="-evidence"] td:last-child{font-size:.8rem;overflow-wrap:anywhere;min-width:6rem}
    """
}
