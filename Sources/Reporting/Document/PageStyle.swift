/// How a page looks on a screen: light, dark and on a phone.
enum PageStyle {
  /// The whole style sheet of a page with these figures.
  static func css(_ colors: PageColors) -> String {
    let dark = darkVariables + colors.darkVariables
    return [
      css, PageStyle.tablesAndFigures, colors.rules,
      "@media screen and (prefers-color-scheme:dark){:root:not([data-theme=light]){\(dark)}}",
      "@media screen{:root[data-theme=dark]{\(dark)}}", narrow, print,
    ].filter { !$0.isEmpty }.joined(separator: "\n")
  }

  private static let darkVariables = """
    --ink:#E4EAEF;--muted:#A3AFB9;--rule:#37424B;--soft:#1D242A;--paper:#13171A;--figure:#161616;\
    --accent:#4BA3D8;--link:#7CC0EA;--warn:#F0905A;--high:#6CCFAE;--medium:#E2B65A;--hot:#1B3B50;\
    --field:#75818A;color-scheme:dark
    """ + ";"

  private static let css = """
    :root{--ink:#1F2933;--muted:#55616B;--rule:#D0D8DE;--soft:#F4F7F9;--paper:#FFFFFF;\
    --figure:#FFFFFF;--accent:#0072B2;--link:#00567F;--warn:#A63D00;--high:#00664B;\
    --medium:#7A5200;--hot:#E3F0F8;--field:#7D878F;color-scheme:light;\
    --serif:Charter,"Bitstream Charter","Sitka Text",Cambria,Georgia,"Liberation Serif",serif}
    *{box-sizing:border-box}
    html{scroll-padding-top:3.4rem}
    body{margin:0;color:var(--ink);background:var(--paper);\
    font:1rem/1.55 "Segoe UI",Roboto,"Liberation Sans",Arial,sans-serif;\
    -webkit-text-size-adjust:100%;overflow-wrap:break-word}
    .in{max-width:70rem;margin-inline:auto;padding-inline:1.4rem}
    h1,h2,h3{font-family:var(--serif);line-height:1.2;font-weight:700;text-wrap:balance}
    h1{font-size:2.7rem;margin:.1em 0 .15em}
    h2{font-size:1.65rem;margin:2.4em 0 .6em;padding-top:.5em;border-top:2px solid var(--ink)}
    h3{font-size:1.15rem;margin:1.8em 0 .5em}
    main>section:first-child>h2,.tongue+section>h2{margin-top:1.4em;border-top:0;padding-top:0}
    p,ul,main dl{max-width:48rem}
    p{margin:.55em 0 .9em}
    ul{padding-inline-start:1.3rem}
    a{color:var(--link)}
    a[href^=http]{overflow-wrap:anywhere}
    :focus-visible{outline:2px solid var(--accent);outline-offset:2px}
    .skip{position:absolute;inset-inline-start:-100rem}
    .skip:focus{inset-inline-start:1rem;top:.5rem;background:var(--paper);padding:.3rem .6rem;z-index:9}
    .band{background:var(--soft);border-bottom:1px solid var(--rule);padding:2rem 0 1.3rem}
    .head{display:grid;grid-template-columns:minmax(0,1fr) auto;gap:1rem 2.6rem;align-items:end}
    .kicker{text-transform:uppercase;letter-spacing:.09em;font-size:.8rem;font-weight:700;\
    color:var(--link);margin:0}
    .subtitle{color:var(--muted);font-size:1.02rem;margin:0}
    .facts{margin:0;font-size:.84rem;line-height:1.45;max-width:27rem}
    .facts div{display:grid;grid-template-columns:5.6rem minmax(0,1fr);gap:.8rem;padding:.1rem 0}
    .facts dt{color:var(--muted)}
    .facts dd{margin:0}
    .contents{position:sticky;top:0;z-index:5;background:var(--paper);\
    border-bottom:1px solid var(--rule);font-size:.87rem}
    .contents .in{display:flex;align-items:center;gap:1.2rem}
    .contents ol{display:flex;gap:1.15rem;list-style:none;margin:0;padding:0;overflow-x:auto;\
    white-space:nowrap;flex:1;scrollbar-width:none;padding-inline-end:2rem;\
    mask-image:linear-gradient(to right,#000 calc(100% - 2rem),transparent)}
    [dir=rtl] .kicker{letter-spacing:0}
    [dir=rtl] .contents ol{mask-image:linear-gradient(to left,#000 calc(100% - 2rem),transparent)}
    .contents a{display:block;padding:.65rem 0 .5rem;color:var(--ink);text-decoration:none;\
    border-bottom:3px solid transparent}
    .contents a:hover{text-decoration:underline}
    .contents a[aria-current=true]{border-color:var(--accent);font-weight:700}
    .page-tools{display:flex;gap:.5rem;align-items:center;flex:none}
    button,.bar a,select{font:inherit;font-size:.8rem;line-height:1.5;color:var(--ink);\
    background:var(--paper);border:1px solid var(--field);border-radius:4px;padding:.1rem .5rem;\
    cursor:pointer;text-decoration:none}
    button:hover,.bar a:hover,select:hover{border-color:var(--accent);color:var(--link)}
    .tiles{display:grid;grid-template-columns:repeat(auto-fit,minmax(8.5rem,1fr));gap:.8rem;\
    margin:1.4rem 0 1rem;max-width:none}
    .tile{display:flex;flex-direction:column-reverse;justify-content:flex-end;\
    border-top:3px solid var(--accent);background:var(--soft);padding:.6rem .75rem .7rem}
    .tile dt{font-size:.84rem;line-height:1.3;color:var(--muted)}
    .tile dd{margin:0;font:700 1.9rem/1.15 var(--serif);font-variant-numeric:lining-nums}
    .findings{margin:1rem 0;padding:0;list-style:none;counter-reset:finding}
    .findings li{counter-increment:finding;display:grid;\
    grid-template-columns:2.1rem minmax(0,1fr) auto;gap:.2rem .7rem;padding:.7rem 0;\
    border-bottom:1px solid var(--rule)}
    .findings li::before{content:counter(finding);font:700 1.4rem/1.15 var(--serif);\
    color:var(--link)}
    :root:lang(fa) .findings li::before{content:counter(finding,persian)}
    .findings .why{display:block;color:var(--muted);font-size:.85rem}
    .pill{align-self:start;font-size:.76rem;line-height:1.5;border:1px solid currentColor;\
    border-radius:99px;padding:.02rem .6rem;white-space:nowrap;margin-top:.15rem}
    .pill.high{color:var(--high)}
    .pill.medium{color:var(--medium)}
    .pill.check{color:var(--warn)}
    .note{background:var(--soft);border-inline-start:4px solid var(--accent);\
    padding:.7rem 1rem;margin:1rem 0;max-width:56rem}
    .definitions{max-width:56rem}
    .definitions dt{font-weight:700;margin-top:.8rem}
    .definitions dd{margin:0 0 .2rem}
    pre{white-space:pre-wrap;overflow-wrap:anywhere;background:var(--soft);padding:.7rem .9rem;\
    font-size:.8rem;line-height:1.45;margin:.6rem 0 1.2rem}
    footer{border-top:1px solid var(--rule);margin-top:3rem;padding:1.1rem 0 2rem;\
    font-size:.84rem;color:var(--muted)}
    .table:focus:not(:focus-visible){outline:0}
    [hidden]{display:none!important}
    """

  /// On a phone nothing but wide tables and drawings runs sideways, each within its box.
  private static let narrow = """
    @media screen and (max-width:52rem){
    .head{grid-template-columns:minmax(0,1fr)}
    .facts{max-width:none}
    h1{font-size:2.1rem}
    .findings li{grid-template-columns:1.7rem minmax(0,1fr)}
    .pill{grid-column:2;justify-self:start}
    .pair{grid-template-columns:minmax(0,1fr)}}
    @media screen and (max-width:40rem){
    .in{padding-inline:.9rem}
    .band{padding-top:1.2rem}
    h1{font-size:1.75rem;overflow-wrap:anywhere}
    h2{font-size:1.4rem}
    .contents .in{gap:.5rem}
    .page-tools .print{display:none}
    .bar{float:none;justify-content:flex-start}
    .tiles{grid-template-columns:repeat(2,1fr)}
    .drawing svg{min-width:min(var(--wide),34rem)}
    .tools input{width:100%}}
    """
}
