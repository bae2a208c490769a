using System.Globalization;

namespace IttPartnerships.Web.Organisations.Map;

/// <summary>
/// Names of towns, to find one's way on the map. Each stands where the middle (median) open school with that town in its address stood in the
/// register in January 2026, in whole kilometres of the British National Grid; the more schools, the earlier in the list.
/// </summary>
internal static class MapTowns
{
    private const int Most = 18;
    private const int LargestInView = 45;

    private const string Table = """
        London 531 182; Birmingham 408 286; Manchester 384 398; Bristol 361 174; Nottingham 456 341; Liverpool 338 392;
        Leeds 430 435; Sheffield 436 386; Leicester 459 304; Norwich 622 310; Preston 353 431; Stoke-on-Trent 389 348;
        Reading 471 173; Bradford 415 433; Southampton 443 113; Derby 435 334; Doncaster 459 403; Bolton 371 409;
        Coventry 434 280; Newcastle 423 567; Northampton 476 263; Wolverhampton 391 300; York 461 453; Cambridge 546 258;
        Milton Keynes 485 237; Peterborough 518 299; Stockport 390 389; Hull 510 431; Oldham 393 405; Plymouth 248 57;
        Walsall 401 301; Swindon 414 186; Colchester 599 225; Warrington 362 390; Bedford 505 249; Lincoln 497 369;
        Wigan 357 404; Rotherham 444 393; Ipswich 616 244; Oxford 453 206; Huddersfield 414 415; Exeter 294 93;
        Luton 508 223; Middlesbrough 451 518; Gloucester 384 217; Chesterfield 440 372; Chelmsford 572 206;
        Sunderland 438 556; Wirral 328 387; Barnsley 436 406; Wakefield 433 420; Blackburn 368 428; Salisbury 415 131;
        Shrewsbury 349 313; Telford 369 311; Cheltenham 395 222; Mansfield 455 362; Maidstone 577 155; Rochdale 390 414;
        Solihull 414 279; Worcester 385 255; Hereford 350 240; Stockton-on-Tees 444 519; Stafford 392 322; Aylesbury 481 213;
        Croydon 533 165; Ashford 600 143; Bury 380 411; Chester 341 367; Slough 497 181; Brighton 532 106;
        High Wycombe 487 193; Grimsby 526 408; Durham 427 543; Halifax 408 425; Basingstoke 463 151; Romford 551 190;
        Burnley 384 433; King's Lynn 565 320; Loughborough 453 319; Taunton 323 126; Bath 374 164; St Albans 515 207;
        Carlisle 340 555; Chorley 358 418; Hemel Hempstead 506 207; Portsmouth 465 102; Scunthorpe 489 410; Ilford 544 188;
        Blackpool 332 436; Canterbury 616 158; Harrogate 430 456; Tamworth 422 303; Darlington 428 515; Enfield 535 198;
        Harrow 515 189; Watford 511 198; Guildford 500 150; Kettering 488 278; Rugby 450 274; St Helens 352 396;
        Bournemouth 410 94; Hartlepool 450 532; Nuneaton 436 292; Rochester 574 169; Banbury 445 240;
        Burton-on-Trent 424 323; Pontefract 445 420; Horsham 517 131; Spalding 526 324; Crawley 527 136; Crewe 370 355;
        Newark 480 355; Poole 402 93; Stevenage 525 225; Grantham 492 336; Great Yarmouth 652 308; Bishop Auckland 419 529;
        Harlow 545 209; Keighley 404 442; Newbury 447 166; Chichester 486 105; Lancaster 348 462; Sutton Coldfield 412 296;
        Woking 499 159; Bury St Edmunds 585 265; Gravesend 564 172; Macclesfield 391 374; Wisbech 547 309; Andover 436 146;
        Sevenoaks 553 157; Truro 182 45; Wellingborough 490 268; Bromley 541 169; Dudley 393 291; Fareham 456 106;
        Maidenhead 487 181; Northwich 365 373; Runcorn 353 382; Tunbridge Wells 558 140; Alfreton 441 356; Boston 533 345;
        Bridgwater 330 137; Eastbourne 560 101; Wokingham 480 169; Huntingdon 525 273; Redditch 405 267; Richmond 518 177;
        Scarborough 503 487; Tonbridge 559 146; Winchester 448 130; Basildon 571 189; Dartford 554 174; Dunstable 502 222;
        Newton Abbot 285 72; Southport 334 417; Stroud 385 205; Worthing 513 104; Accrington 375 428; Chippenham 392 174;
        Sittingbourne 590 163; Swadlincote 430 319; Stourbridge 390 284; Abingdon 449 198; Dover 631 143; Hitchin 519 229;
        Newport 449 90; Ormskirk 342 409; Yeovil 355 117; Dewsbury 424 421; Eastleigh 445 120; Lowestoft 653 294;
        Uxbridge 507 183; Waterlooville 469 110; Altrincham 377 388; Barnstaple 257 133; Barrow-in-Furness 320 470;
        Bishop's Stortford 549 221; Brentwood 560 195; Epsom 522 162; Farnham 485 146; Kidderminster 383 277;
        Leamington Spa 433 265; Morpeth 420 592; South Shields 437 565; Cannock 399 311; Farnborough 486 156;
        Haywards Heath 533 125; Kingston upon Thames 519 170; Witney 436 210; Woodbridge 628 250; Worksop 458 380;
        Bracknell 486 169; Corby 488 289; Ely 554 280; Ashbourne 418 345; Ellesmere Port 339 376; Hyde 396 395;
        Lichfield 412 310; Matlock 429 359;
        Penzance 147 31; Berwick-upon-Tweed 399 652; Kendal 351 493; Whitby 490 510; Hastings 581 110; Weymouth 367 79;
        Torquay 291 65; Workington 300 528; Bodmin 207 67; Alnwick 418 613; Hexham 393 564; Penrith 351 530; Skegness 556 363;
        Ludlow 351 275; Bideford 245 126; Margate 635 170; Northallerton 437 494; Ripon 431 471; Buxton 406 373;
        Thetford 587 283;
        """;

    private static readonly List<(string Name, double Easting, double Northing)> All = [.. Table
        .Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
        .Select(entry => entry.Split(' '))
        .Select(words => (string.Join(' ', words[..^2]), Metres(words[^2]), Metres(words[^1])))];

    /// <summary>The largest towns in view, each beside its place where its name stands on no mark and on no other name.</summary>
    public static IReadOnlyList<MapLabel> In(MapView view, IReadOnlyList<MapCluster> marks)
    {
        var labels = new List<MapLabel>();
        foreach (var (name, easting, northing) in All.Where(town => view.Shows(town.Easting, town.Northing)).Take(LargestInView))
        {
            var label = Beside(name, view.X(easting), view.Y(northing)).FirstOrDefault(label =>
                IsInside(label, view) && !labels.Exists(label.Collides) && !marks.Any(label.Collides));
            if (label is not null && labels.Count < Most)
            {
                labels.Add(label);
            }
        }

        return labels;
    }

    private static IEnumerable<MapLabel> Beside(string name, double x, double y)
    {
        var label = new MapLabel(name, Math.Round(x), Math.Round(y));
        yield return label;
        foreach (var away in new[] { 14.0, 22.0 })
        {
            yield return label with { Y = label.Y - away };
            yield return label with { Y = label.Y + away };
            yield return label with { X = label.X + label.HalfWidth + away - 6 };
            yield return label with { X = label.X - label.HalfWidth - away + 6 };
        }
    }

    private static bool IsInside(MapLabel label, MapView view) =>
        label.X > label.HalfWidth && label.X < MapView.PictureWidth - label.HalfWidth && label.Y > MapLabel.Height && label.Y < view.Height - MapLabel.Height
        && !ScaleBar.Covers(label, view);

    private static double Metres(string kilometres) => int.Parse(kilometres, CultureInfo.InvariantCulture) * 1000.0;
}

/// <param name="X">Middle of the text, picture units.</param>
/// <param name="Y">Middle of the text, picture units.</param>
public sealed record MapLabel(string Text, double X, double Y)
{
    public const double Height = 16;
    private const double LetterWidth = 7.2;

    public double HalfWidth => Text.Length * LetterWidth / 2;

    internal bool Collides(MapLabel other) =>
        Math.Abs(Y - other.Y) < Height * 2 && Math.Abs(X - other.X) < HalfWidth + other.HalfWidth + 24;

    internal bool Collides(MapCluster mark) =>
        Math.Abs(Y - mark.Y) < (Height / 2) + mark.Radius - 1 && Math.Abs(X - mark.X) < HalfWidth + mark.Radius;
}
