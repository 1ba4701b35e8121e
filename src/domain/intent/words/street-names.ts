/**
 * The streets that carry the most numbers and crossings, as people write them, so that a bare crossing
 * is seen to be a place. Where it is, and streets not listed, are the gazetteer's business; names that are
 * common words ("state", "grand", "king", "lake", "may") are left to the shapes of crossings and addresses.
 */
export const streetNames = [
  'kedzie pulaski cicero western ashland halsted damen california kimball central-park austin harlem',
  'lawrence montrose foster belmont fullerton armitage diversey addison bryn-mawr devon peterson touhy',
  'irving-park milwaukee elston lincoln archer ogden cermak roosevelt blue-island 26th 18th 47th 63rd',
  '79th 87th 95th racine morgan throop loomis laflin wood wolcott leavitt oakley rockwell sacramento',
  'francisco whipple albany troy sawyer homan spaulding christiana trumbull st-louis drake ridgeway',
  'lawndale hamlin avers springfield harding karlov keeler tripp kildare kolin kostner kilbourn kenton',
  'knox laramie lamon lavergne leclaire lockwood lorel latrobe menard major narragansett nagle oak-park',
  'ridgeland oriole ottawa paulina marshfield hermitage hoyne seeley claremont artesian campbell',
  'maplewood talman fairfield mozart richmond manor bernard mcvicker cottage-grove stony-island jeffery',
  'exchange commercial ewing torrence yates luella colfax kingston saginaw dorchester blackstone harper',
  'woodlawn drexel ingleside vernon calumet prairie indiana michigan wabash wentworth princeton stewart',
  'eggleston normal parnell wallace lowe emerald union peoria sangamon carpenter aberdeen vincennes',
  'eberhart rhodes champlain langley maryland evans garfield pershing marquette chicago-ave division',
  'augusta thomas iowa hirsch lemoyne wabansia bloomingdale cortland dickens shakespeare palmer',
  'wrightwood schubert barry wellington oakdale nelson roscoe cornelia newport grace byron berenice',
  'waveland patterson warner berteau cullom sunnyside agatite leland eastwood wilson giddings ainslie',
  'gunnison argyle winnemac carmen balmoral berwyn catalpa rascher gregory hollywood ardmore thorndale',
  'granville rosemont thome glenlake hood norwood greenleaf lunt morse farwell pratt columbia albion',
  'arthur schreiber clark broadway sheridan ravenswood clybourn southport greenview bosworth wayne',
  'lakewood magnolia winthrop kenmore glenwood wolfram george dakin bell washtenaw luna kirby naper',
  'birchwood jarvis howard rogers fargo chase estes sherwin jonquil randolph polk taylor harrison',
  'flournoy lexington arthington fillmore jackson adams monroe wacker lasalle dearborn',
].flatMap((line) => line.split(' ').map((name) => name.replaceAll('-', ' ')))
